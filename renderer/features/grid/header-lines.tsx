/** A header of one line, or of two: the name, then its dates. */
export function HeaderLines({ label, detail }: { readonly label: string; readonly detail: string }) {
  return (
    <span className="vg-lines">
      <b>{label}</b>
      {detail === '' ? null : <span className="vg-dates">{detail}</span>}
    </span>
  );
}
