/** The mark: a lookout's V with its light. */
export function Logo({ size = 20 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden>
      <rect width="20" height="20" rx="5" fill="var(--accent)" />
      <path d="M4 6.2 10 14l6-7.8" fill="none" stroke="var(--on-accent)" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
      <circle cx="10" cy="6.2" r="1.7" fill="var(--on-accent)" />
    </svg>
  );
}
