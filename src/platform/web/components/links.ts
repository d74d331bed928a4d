/** A link of a menu or of a row of tabs; the current one is marked for the eye and for screen readers. */
export interface NavLink {
  readonly href: string
  readonly label: string
  readonly current?: boolean
  /** A number beside the label: how many wait there. */
  readonly count?: number
}

/** Links that stand together under one heading, which opens them. */
export interface NavGroup {
  readonly label: string
  readonly links: readonly NavLink[]
}
