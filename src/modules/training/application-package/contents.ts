import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'

export interface ModuleCertificate {
  code: string
  officer: string
  moduleCode: string
  moduleTitle: Localized
  /** Whole hundredths of a per cent. */
  mark: number
  issuedOn: Day
}

/** One thing in the mission application package. */
export interface PackageItem {
  kind:
    | 'module-certificate'
    | 'certificate'
    | 'research-assignment'
    | 'release'
    | 'medical'
    | 'psychological'
    | 'vetting'
  title: Localized
  on: Day | null
  /** What is said about it: validity, mark, the outcome word. Never a reason of a closed compartment. */
  detail: Localized | null
  /** An attachment that goes along. */
  attachmentId: string | null
  /** A text that goes along as a file of its own. */
  text: string | null
  certificate: ModuleCertificate | null
}

export interface ApplicationPackage {
  candidacyId: string
  personId: string
  serviceId: string
  code: string
  officer: string
  posting: Localized
  mission: string
  items: PackageItem[]
}
