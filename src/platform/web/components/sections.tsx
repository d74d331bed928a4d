import type { ComponentChildren } from 'preact'

/** More, for whoever wants it: closed until opened; open in print. */
export const Details = ({
  summary,
  open,
  children,
}: {
  summary: string
  open?: boolean
  children?: ComponentChildren
}) => (
  <details class="details" open={open}>
    <summary>{summary}</summary>
    <div class="details-body">{children}</div>
  </details>
)

export interface SectionProps {
  title: string
  id?: string
  intro?: ComponentChildren
  /** Right of the heading: a link or a small button. */
  aside?: ComponentChildren
  /** A frame around it, for parts of equal rank on one page. */
  framed?: boolean
  children?: ComponentChildren
}

/** A part of the page with its h2. */
export const Section = ({ title, id, intro, aside, framed, children }: SectionProps) => (
  <section class={framed ? 'section section-framed' : 'section'} id={id}>
    <div class="section-head">
      <h2>{title}</h2>
      {aside && <div class="section-aside">{aside}</div>}
    </div>
    {intro && <p class="section-intro">{intro}</p>}
    {children}
  </section>
)

/** Main column and a narrower one beside it; one below the other on a phone. */
export const Columns = ({ main, side }: { main: ComponentChildren; side: ComponentChildren }) => (
  <div class="columns">
    <div class="columns-main">{main}</div>
    <div class="columns-side">{side}</div>
  </div>
)

/** Running text at a comfortable length of line. */
export const Prose = ({ children }: { children?: ComponentChildren }) => <div class="prose">{children}</div>
