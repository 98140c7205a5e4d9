/** Names with their values; what is not known is left out. */
export function FactList({ facts }: { facts: [name: string, text: string | null][] }) {
  return (
    <dl className="facts">
      {facts.map(
        ([name, text]) =>
          text && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
