import { createTransport } from 'nodemailer'

/** The way to the mail server of the settings: its certificate is checked, and TLS is a condition beyond this machine. The job that sends tries again. */
export const mailTransport = (smtpUrl: string) =>
  createTransport({ url: smtpUrl, connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 })
