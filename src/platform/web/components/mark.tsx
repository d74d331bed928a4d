/** The product's own mark: an open ring, whose gap is the way out and home, around one person. */
export const Mark = () => (
  <svg class="brand-mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
    <path d="M23 10.2A9 9 0 1 0 23 21.8" fill="none" stroke="currentColor" stroke-width="3.2" stroke-linecap="round" />
    <circle cx="16" cy="16" r="3.1" fill="#f2ad0d" />
  </svg>
)
