import { strictMailAddress } from '#platform/encrypted-ways.ts'

export interface MailSettings {
  /** `smtp://…` or `smtps://…`; null: e-mails are kept and not sent. */
  smtpUrl: string | null
  /** The sender of every e-mail. */
  from: string
  /** Where people reach this installation, for links. It is configured, never taken from a request. */
  publicUrl: string
}

/** The settings of e-mail from the environment: SMTP_URL, MAIL_FROM, PUBLIC_URL. */
export function mailSettings(env: NodeJS.ProcessEnv = process.env): MailSettings {
  const publicUrl = env.PUBLIC_URL || `http://localhost:${env.PORT || 3000}`
  return {
    smtpUrl: env.SMTP_URL ? strictMailAddress(env.SMTP_URL) : null,
    from: env.MAIL_FROM || `contingent@${new URL(publicUrl).hostname}`,
    publicUrl,
  }
}
