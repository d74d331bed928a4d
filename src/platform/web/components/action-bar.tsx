import { HiddenFields, type HiddenProps } from './form.tsx'

export type ActionKind = 'primary' | 'secondary' | 'danger' | 'quiet'

export type Action =
  | { label: string; href: string; kind?: ActionKind }
  | ({ label: string; post: string; kind?: ActionKind; confirm?: string } & HiddenProps)

const buttonClass = (kind: ActionKind = 'secondary'): string =>
  kind === 'primary' ? 'button' : `button button-${kind}`

/** What may be done here now. Offer only what is open; a post is a small form with its own token and key. */
export const ActionBar = ({ label, actions }: { label?: string | undefined; actions: readonly Action[] }) => {
  if (actions.length === 0) return null
  const Bar = label ? 'section' : 'div'
  return (
    <Bar class="action-bar" aria-label={label}>
      {actions.map((action) =>
        'href' in action ? (
          <a key={action.label} class={buttonClass(action.kind)} href={action.href}>
            {action.label}
          </a>
        ) : (
          <form key={action.label} method="post" action={action.post} data-confirm={action.confirm}>
            <HiddenFields {...action} />
            <button class={buttonClass(action.kind)} type="submit">
              {action.label}
            </button>
          </form>
        ),
      )}
    </Bar>
  )
}

/** An offered action, as the server binds it to a page (`OfferLink` of page-binding.ts), with the key of its form. */
export interface Offer {
  name: string
  label: string
  href: string
  immediate: boolean
  danger: boolean
  idempotencyKey?: string
  version?: string | number
}

interface OffersProps {
  offers: readonly Offer[]
  csrf: string
  label?: string
  /** Beside each of many things, where none of them leads. */
  quiet?: boolean
}

/** The offers of a page as its action bar: the first harmless one leads, dangerous ones stand last. */
export function Offers({ offers, csrf, label, quiet = false }: OffersProps) {
  const ordered = [...offers.filter((offer) => !offer.danger), ...offers.filter((offer) => offer.danger)]
  const actions = ordered.map((offer, index): Action => {
    const kind = offer.danger ? 'danger' : quiet ? 'quiet' : index === 0 ? 'primary' : 'secondary'
    const { idempotencyKey, version } = offer
    return offer.immediate
      ? { label: offer.label, post: offer.href, kind, csrf, idempotencyKey, version }
      : { label: offer.label, href: offer.href, kind }
  })
  return <ActionBar label={label} actions={actions} />
}
