import { createTransport } from 'nodemailer'

/** The way to the mail server of the settings: its certificate is checked, and TLS is a condition beyond this machine. */
export const mailTransport = (smtpUrl: string) => createTransport(smtpUrl)
