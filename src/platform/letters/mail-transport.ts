import { createTransport } from 'nodemailer'

/** The way to the mail server of the settings: its certificate is checked, and TLS is a condition beyond this machine. The job that sends tries again.
 * A server that says nothing is given up soon; what the URL says itself goes before. */
export const mailTransport = (smtpUrl: string) =>
  createTransport({ connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, url: smtpUrl })
