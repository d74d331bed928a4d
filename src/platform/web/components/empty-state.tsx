import type { ComponentChildren } from 'preact'

export interface EmptyStateProps {
  title: string
  text?: string
  action?: { href: string; label: string }
  children?: ComponentChildren
}

/** Where a list has nothing to show: why, and what to do next. */
export const EmptyState = ({ title, text, action, children }: EmptyStateProps) => (
  <div class="empty-state">
    <p class="empty-state-title">{title}</p>
    {text && <p>{text}</p>}
    {children}
    {action && (
      <p>
        <a class="button button-secondary" href={action.href}>
          {action.label}
        </a>
      </p>
    )}
  </div>
)
