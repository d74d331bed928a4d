import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Certificate {
  certificate: string
  key: string
}

export type Kind = 'good' | 'expired' | 'of another host' | 'signed by itself' | 'client'

/** Why certificates cannot be made here, or null. */
export const whyNoCertificates = (): string | null =>
  spawnSync('openssl', ['version']).status === 0 ? null : 'openssl is not installed'

/** An authority of this test's own, and certificates as honest and dishonest servers on this machine show them. */
export class Authority {
  readonly dir = mkdtempSync('/tmp/contingent-certificates-')
  readonly #made = new Map<string, Certificate>()

  constructor() {
    this.#openssl(
      'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj /CN=authority -keyout ca.key -out ca.pem',
    )
    writeFileSync(join(this.dir, 'index.txt'), '')
    writeFileSync(join(this.dir, 'serial'), '1000\n')
  }

  get path(): string {
    return join(this.dir, 'ca.pem')
  }

  get text(): string {
    return readFileSync(this.path, 'utf8')
  }

  /** The paths of certificate and key. `more` goes into its extensions. */
  make(kind: Kind, more: readonly string[] = []): Certificate {
    const name = `${kind.replaceAll(' ', '-')}-${more.length}`
    const before = this.#made.get(name)
    if (before) return before
    const [certificate, key] = [join(this.dir, `${name}.pem`), join(this.dir, `${name}.key`)]
    const who = kind === 'client' ? 'contingent_login' : 'localhost'
    const names = kind === 'of another host' ? 'DNS:elsewhere.example' : 'DNS:localhost,IP:127.0.0.1,IP:::1'
    const fresh = `req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=${who} -keyout ${key}`
    if (kind === 'signed by itself')
      this.#openssl(`${fresh} -x509 -days 30 -addext subjectAltName=${names} -out ${certificate}`)
    else {
      this.#openssl(`${fresh} -out ${name}.csr`)
      writeFileSync(join(this.dir, 'ca.cnf'), settings([`subjectAltName=${names}`, ...more]))
      const until = kind === 'expired' ? '-startdate 20240101000000Z -enddate 20240201000000Z' : '-days 20'
      this.#openssl(`ca -batch -config ca.cnf -notext ${until} -in ${name}.csr -out ${certificate}`)
    }
    this.#made.set(name, { certificate, key })
    return { certificate, key }
  }

  remove(): void {
    rmSync(this.dir, { recursive: true, force: true })
  }

  #openssl(args: string): void {
    execFileSync('openssl', args.split(' '), { cwd: this.dir, stdio: 'pipe' })
  }
}

const settings = (extensions: readonly string[]): string => `
[ca]
default_ca=own
[own]
database=index.txt
serial=serial
new_certs_dir=.
certificate=ca.pem
private_key=ca.key
default_md=sha256
policy=any
unique_subject=no
x509_extensions=leaf
[any]
commonName=supplied
[leaf]
basicConstraints=CA:FALSE
${extensions.join('\n')}
`
