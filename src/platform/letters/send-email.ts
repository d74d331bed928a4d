import { createTransport } from 'nodemailer'
import { defineJob } from '#platform/job.ts'
import { asWorker } from '#platform/jobs/as-worker.ts'
import { plainAddress } from './email.ts'
import { mailSettings } from './mail-settings.ts'
import { findUnsent, markSent } from './store.ts'

/** A mail server that says nothing, or word by word, must not hold up the other tasks of the worker. */
const seconds = { greeting: 10, word: 20, whole: 25 }

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
    const greeting = seconds.greeting * 1000
    // What the URL says itself goes before.
    const transport = createTransport({
      ...{ connectionTimeout: greeting, greetingTimeout: greeting, socketTimeout: seconds.word * 1000 },
      url: smtpUrl,
    })
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
        signal: AbortSignal.timeout(seconds.whole * 1000),
      })
    } finally {
      transport.close()
    }
    await asWorker(house, (tx, c) => markSent(tx, email.id, c.now))
  },
})
