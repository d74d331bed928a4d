// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the samples are code

/** What the import rule allows: who, path, text. */
export const allowed: readonly [string, string, string][] = [
  ['the kernel its calendar', 'src/kernel/calendar.ts', "import { Temporal } from 'temporal-polyfill'"],
  ['platform the kernel', 'src/platform/audit/append.ts', "import { isRefusal } from '#kernel/refusal.ts'"],
  ['a rule its vocabulary', 'src/modules/health/rules/declare.ts', "import { outcomes } from '../vocabulary.ts'"],
  [
    'a rule the type of a standing',
    'src/modules/health/rules/declare.ts',
    "import type { Standing } from '#platform/circumstances.ts'",
  ],
  ['a rule the type of a step', 'src/modules/health/rules/anchor.ts', "import type { Case } from '../step.ts'"],
  [
    'a store its database',
    'src/modules/health/store.ts',
    "import { sql } from 'kysely'\nimport type { Tx } from '#platform/database/connection.ts'\nconst a = sql`select 1`",
  ],
  [
    'an action its store and modules upstream',
    'src/modules/health/actions/declare-fitness.ts',
    "import { save } from '../store.ts'\nimport { officer } from '#modules/people/index.ts'",
  ],
  [
    'a page its words and the type of its data',
    'src/modules/health/pages/file.tsx',
    "import { Page } from '#platform/web/components/index.ts'\nimport { words } from '../words.ts'\nimport type { FileData } from '../views/show-file.ts'",
  ],
  [
    'an index everything of its own',
    'src/modules/health/index.ts',
    "import { page } from './pages/file.tsx'\nimport { a } from './actions/declare-fitness.ts'",
  ],
  [
    'an entrance the registry',
    'src/web.ts',
    "import { modules } from '#modules/index.ts'\nimport fastify from 'fastify'",
  ],
  [
    'a part of the home page its SQL',
    'src/modules/health/waiting.ts',
    "import { sql } from 'kysely'\nconst a = sql<Row>`select 1`",
  ],
]

/** What only looks like a violation: what it is, path, text. */
export const harmless: readonly [string, string, string][] = [
  [
    'a comment',
    'src/modules/people/rules/age.ts',
    '// never new Date() nor sql`select`\n/* Date.now() */\nexport const a = 1',
  ],
  [
    'a string',
    'src/kernel/day.ts',
    "export const a = 'Date.now() { en: 1'\nexport const b = `import x from '#platform/perform.ts'`",
  ],
  [
    'an apostrophe in a page',
    'src/modules/people/pages/file.tsx',
    'export const A = () => <p>don\'t</p>\nexport const b = "x"',
  ],
  ['a quote in a pattern', 'src/kernel/day.ts', "export const a = /['\"`{]/\nexport const b = { en: 'a', fr: 'b' }"],
  [
    'code inside a template',
    'src/kernel/day.ts',
    "export const a = `x ${[1].map((b) => `${b}'`)} y`\nexport const c = 'd'",
  ],
  [
    'the time of recording',
    'src/modules/people/migrations/0002_left.sql',
    'create table people.a (at timestamptz default now()); -- now()',
  ],
  ['a domain word', 'src/modules/people/actions/change-service.ts', ''],
  [
    'a choice between languages',
    'src/modules/people/rules/age.ts',
    "export const a = lang === 'fr' ? x.fr : x.en\nexport const b = c ? en : fr",
  ],
]
