const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAY =
  /\b(\d{4})-(\d{1,2})-(\d{1,2})\b|\b(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})\b|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b|\b(\d{1,2}) (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (\d{4})\b/gi;

/** The full dates that a text names, as ISO days in order; American order for numbers, two-digit years after 1950. */
export function readDays(text: string): string[] {
  const days: string[] = [];
  for (const match of text.matchAll(DAY)) {
    const [, y1, m1, d1, m2, d2, y2, month3, d3, y3, d4, month4, y4] = match;
    const month = m1 ?? m2 ?? monthNumber(month3 ?? month4);
    const year = y1 ?? y2 ?? y3 ?? y4;
    const day = d1 ?? d2 ?? d3 ?? d4;
    if (!month || !year || !day) continue;
    const full = year.length === 2 ? (Number(year) < 50 ? `20${year}` : `19${year}`) : year;
    days.push(`${full}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  }
  return days;
}

function monthNumber(name: string | undefined): string | undefined {
  const at = name ? MONTHS.indexOf(name.toLowerCase().slice(0, 3)) : -1;
  return at < 0 ? undefined : String(at + 1);
}

/** An ISO day as letters write it: 02/05/2014. */
export function writeDay(day: string): string {
  const [year, month, date] = day.split("-");
  return `${month}/${date}/${year}`;
}
