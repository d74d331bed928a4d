import type { Language } from '#kernel/language.ts'
import { Cards, EmptyState, Prose, Section, SummaryList, type SummaryRow, Tag } from '#platform/web/components/index.ts'
import { type CountryNames, countryName, joinWords } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { CourseData, CoursesData } from '../views/courses.ts'
import type { PublishedCourse } from '../vocabulary/serving.ts'
import { words as operationWords } from '../words.ts'
import { courseWords as words } from '../words-of-courses.ts'
import { checkHref, courseHref, coursesHref, interestHref } from '../words-of-serving-addresses.ts'
import { ContactList } from './contact-list.tsx'

type Reader = Pick<PageProps<object>, 'lang' | 't'>

/** Courses as cards, by kind. */
export function CoursesPage({ data, lang, t }: PageProps<CoursesData>) {
  if (data.courses.length === 0) return <EmptyState title={t(words.none)} text={t(words.noneText)} />
  const kinds = [...new Set(data.courses.map(({ kind }) => kind))]
  return (
    <>
      {kinds.map((kind) => (
        <Section key={kind} title={t(words.kinds[kind])}>
          <Cards
            items={data.courses
              .filter((one) => one.kind === kind)
              .map((one) => ({
                title: t(one.name),
                href: courseHref(one.code, lang),
                facts: [
                  <Tag key="role" tone="neutral" text={t(words.roles[one.role])} />,
                  ...(one.seats ? [<Tag key="seats" tone="neutral" text={seatsText(one, lang) ?? ''} />] : []),
                ],
                text: t(one.audience),
              }))}
          />
        </Section>
      ))}
    </>
  )
}

/** One course: what it is, for whom, what is asked, and how to say that one is interested. */
export function CoursePage({ data, lang, t }: PageProps<CourseData>) {
  const { course } = data
  return (
    <>
      <Prose>
        <p>{t(course.summary)}</p>
        {course.encouragement && (
          <p>
            <strong>{t(course.encouragement)}</strong>
          </p>
        )}
      </Prose>
      <SummaryList columns={2} rows={courseRows(course, data.countries, { lang, t })} />
      <Section title={t(words.criteria)} id="criteria">
        {course.criteria.length === 0 ? (
          <p>{t(words.noCriteria)}</p>
        ) : (
          <ul>
            {course.criteria.map((one) => (
              <li key={one.code}>
                {t(one.message)} <span class="hint">{one.source.ref ?? one.source.id}</span>{' '}
                {!one.verified && <Tag tone="warning" text={t(words.unverified)} />}
              </li>
            ))}
          </ul>
        )}
      </Section>
      {course.criteria.length > 0 && (
        <Section title={t(words.check)} id="check">
          <p>{t(words.checkText)}</p>
          <p>
            <a class="button" href={checkHref(courseHref(course.code, lang), lang)}>
              {t(words.check)}
            </a>
          </p>
        </Section>
      )}
      <Section title={t(words.howTo)} id="contacts">
        {course.contacts.some((one) => one.startsWith('management-')) && (
          <p>
            <a class="button" href={interestHref(course.code, lang)}>
              {t(words.interest)}
            </a>
          </p>
        )}
        <ContactList contacts={data.contacts} lang={lang} t={t} />
      </Section>
      <p>
        <a href={coursesHref(lang)}>{t(words.all)}</a>
      </p>
    </>
  )
}

function courseRows(course: PublishedCourse, countries: CountryNames, { lang, t }: Reader): SummaryRow[] {
  const partners = joinWords(
    lang,
    course.consortium.map((code) => countryName(lang, code, countries)),
  )
  const host = [
    ...(course.host ? [t(course.host)] : []),
    ...(partners ? [sentence(words.consortium, { countries: partners }, lang)] : []),
  ].join(', ')
  const languages = course.languages.map((one) => t(operationWords.languages[one]))
  return [
    { key: t(words.role), value: t(words.roles[course.role]) },
    { key: t(words.forWhom), value: t(course.audience) },
    { key: t(words.host), value: host || t(words.notPublished) },
    { key: t(words.place), value: course.place ? t(course.place) : t(words.notPublished) },
    { key: t(words.language), value: languages.length > 0 ? joinWords(lang, languages) : t(words.notPublished) },
    { key: t(words.seats), value: seatsText(course, lang) ?? t(words.notPublished) },
    { key: t(words.frequency), value: course.frequency ? t(course.frequency) : t(words.notPublished) },
    {
      key: t(words.length),
      value: course.weeks ? sentence(words.weeks, { n: course.weeks }, lang) : t(words.notPublished),
    },
    {
      key: t(words.source),
      value: (
        <>
          {course.source.ref ?? course.source.id}{' '}
          {!course.verified && <Tag tone="warning" text={t(words.unverified)} />}
        </>
      ),
    },
  ]
}

const seatsText = ({ seats, seatsEach }: PublishedCourse, lang: Language): string | null =>
  seats && seatsEach ? sentence(words.seatsEach[seatsEach], { n: seats }, lang) : null
