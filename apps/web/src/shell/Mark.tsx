/** Warren's mark: a W of two burrows under three entrances. */
export function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true">
      <g stroke="currentColor" strokeWidth={2.2} strokeLinecap="round">
        <path d="M4 7.5v6a4 4 0 0 0 8 0v-6" />
        <path d="M12 13.5a4 4 0 0 0 8 0v-6" />
      </g>
      <g fill="currentColor">
        <circle cx={4} cy={6} r={2.4} />
        <circle cx={12} cy={6} r={2.4} />
        <circle cx={20} cy={6} r={2.4} />
      </g>
    </svg>
  );
}
