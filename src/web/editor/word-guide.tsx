import { count, wordCount } from "../words.ts";

/** Words that issued rationales mostly run to. */
const USUAL = { least: 90, most: 250 };

/** How long the text is, beside how long such texts usually are; a guide and no limit. */
export function WordGuide({ text }: { text: string }) {
  const words = wordCount(text);
  const off = words < USUAL.least ? "short" : words > USUAL.most ? "long" : null;
  return (
    <span className="meta" title={`Usually ${USUAL.least} to ${USUAL.most} words`}>
      {count(words, "word")}
      {off && `, ${off}: usually ${USUAL.least}–${USUAL.most}`}
    </span>
  );
}
