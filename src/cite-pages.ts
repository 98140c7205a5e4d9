const SECTION = /^\d+(?:\.\d+)*[a-z]?$/i;
const PAGE = /^(?:[ivxlc]+|[a-z]?\d+(?:-\d+)?)(?:\s*[-–]\s*(?:[ivxlc]+|[a-z]?\d+(?:-\d+)?))?$/i;

/**
 * Places as a reader cites them: "371, 376-377" → "pp. 371, 376-377", "125" → "p. 125", "3.3.9" → "section 3.3.9"; names
 * of parts ("Introduction", "Labor Code 4604.5") as they are. Empty where there are none.
 */
export function citePages(pages: readonly string[] | string | null): string {
  const text = typeof pages === "string" ? pages : (pages ?? []).join(", ");
  const places = text
    .split(/[,;]/)
    .map((place) => place.trim())
    .filter(Boolean);
  if (places.length === 0) return "";
  if (places.some((place) => place.includes(".")) && places.every((place) => SECTION.test(place)))
    return `${places.length > 1 ? "sections" : "section"} ${text}`;
  if (!places.every((place) => PAGE.test(place))) return text;
  return places.length > 1 || /\d\s*[-–]\s*\d/.test(text) ? `pp. ${text}` : `p. ${text}`;
}
