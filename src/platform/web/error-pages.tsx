import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '#kernel/language.ts'
import { refuse } from '#kernel/refusal.ts'
import type { House } from '#platform/house.ts'
import { Prose } from '#platform/web/components/index.ts'
import { sendPage } from '#platform/web/frame.tsx'
import { sendRefusal } from '#platform/web/refusal-page.tsx'
import { isVisit } from '#platform/web/visit-guard.ts'

const WORDS = {
  fault: { en: 'Something went wrong', fr: 'Une erreur est survenue' },
  faultText: {
    en: 'Nothing was changed. If it happens again, tell your administrator this number:',
    fr: 'Rien n’a été modifié. Si l’erreur se reproduit, communiquez ce numéro à votre administrateur\u00a0:',
  },
  tooMany: { en: 'Too many requests', fr: 'Trop de demandes' },
  tooManyText: {
    en: 'Wait a minute, then try again. Nothing was changed.',
    fr: 'Patientez une minute, puis réessayez. Rien n’a été modifié.',
  },
  bad: { en: 'This request could not be read', fr: 'Cette demande n’a pas pu être lue' },
  badText: {
    en: 'Go back and try again. Nothing was changed.',
    fr: 'Revenez en arrière et réessayez. Rien n’a été modifié.',
  },
  foreign: { en: 'Please send the form again', fr: 'Veuillez soumettre de nouveau le formulaire' },
  foreignText: {
    en: 'Your session has changed since the form was opened, so it was not sent. Go back: what you entered is still there. Then reload and send it again.',
    fr: 'Votre session a changé depuis l’ouverture du formulaire, qui n’a donc pas été transmis. Revenez en arrière\u00a0: votre saisie y est encore. Actualisez ensuite la page et soumettez de nouveau.',
  },
  cookies: {
    en: 'Your browser sent no cookies, so the form was not taken. Contingent needs them to know that a form is yours: allow cookies for this address, then open the page anew. They hold no personal data, and end when you sign out.',
    fr: 'Votre navigateur n’a envoyé aucun témoin; le formulaire n’a donc pas été accepté. Contingent en a besoin pour savoir qu’un formulaire est le vôtre\u00a0: autorisez les témoins (cookies) pour cette adresse, puis ouvrez de nouveau la page. Ils ne contiennent aucun renseignement personnel et prennent fin à la fermeture de la session.',
  },
  visit: {
    en: 'We could not tell that this form was filled in on our own page, so it was not taken. Go back: what you entered is still there. Reload the page and send it again. If that does not help, allow your browser to say which site a form comes from, or write to us.',
    fr: 'Nous n’avons pu établir que ce formulaire a été rempli sur notre propre page; il n’a donc pas été accepté. Revenez en arrière\u00a0: votre saisie y est encore. Actualisez la page et soumettez de nouveau. Si cela ne suffit pas, permettez à votre navigateur d’indiquer de quel site provient un formulaire, ou écrivez-nous.',
  },
  back: { en: 'Go to the start page', fr: 'Aller à la page d’accueil' },
} as const

export const sendNotFound = (
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Language,
): FastifyReply => sendRefusal(house, request, reply, lang, refuse('not-found'))

/** A fault, with a short number that can be read out on the phone; or a request that could not be read. */
export function sendFault(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Language,
  o: { status: number; id: string },
): FastifyReply {
  const [title, text] =
    o.status === 500
      ? [WORDS.fault, WORDS.faultText]
      : o.status === 429
        ? [WORDS.tooMany, WORDS.tooManyText]
        : [WORDS.bad, WORDS.badText]
  return sendPage(house, request, reply, lang, {
    title: title[lang],
    status: o.status,
    children: (
      <Prose>
        <p>
          {text[lang]} {o.status === 500 && <strong>{o.id}</strong>}
        </p>
        <p>
          <a href={`/${lang}`}>{WORDS.back[lang]}</a>
        </p>
      </Prose>
    ),
  })
}

/** A form without the token of its reader: not done, and said so without losing what was typed. */
export function sendForeignForm(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Language,
): FastifyReply {
  const why = isVisit(house, request) ? WORDS.visit : request.headers.cookie ? WORDS.foreignText : WORDS.cookies
  return sendPage(house, request, reply, lang, {
    title: WORDS.foreign[lang],
    status: 403,
    children: (
      <Prose>
        <p>{why[lang]}</p>
      </Prose>
    ),
  })
}
