import { defineJob } from '#platform/job.ts'
import { asWorker } from '#platform/jobs/as-worker.ts'
import { plainAddress } from './email.ts'
import { mailSettings } from './mail-settings.ts'
import { mailTransport } from './mail-transport.ts'
import { findUnsent, markSent } from './store.ts'

/** The whole of one e-mail: a mail server that answers word by word must not hold up the other tasks of the worker. */
const wholeSeconds = 25

/**
 * Hands one e-mail to the mail server. A worker that dies between handing over and noting it sends it again under the
 * same Message-ID, by which mail systems drop the second.
 */
export const sendEmail = defineJob({
  name: 'letters.send-email',
  on: 'letters.wrote-email',
  async run(house, { about }) {
    const { smtpUrl, from, publicUrl } = mailSettings()
    const email = await asWorker(house, (tx) => findUnsent(tx, String(about.emailId)))
    if (!email || house.installation.kind === 'practice') return
    if (!smtpUrl) throw new Error('SMTP_URL is not set')
    const to = plainAddress(email.to)
    if (!to) throw new Error('The address is not exactly one plain address')
    const transport = mailTransport(smtpUrl)
    try {
      await transport.sendMail({
        from: { name: 'Contingent', address: from },
        to: { name: '', address: to },
        subject: email.subject,
        text: email.body,
        messageId: `<${email.id}@${new URL(publicUrl).hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
        signal: AbortSignal.timeout(wholeSeconds * 1000),
      })
    } finally {
      transport.close()
    }
    await asWorker(house, (tx, c) => markSent(tx, email.id, c.now))
  },
})
