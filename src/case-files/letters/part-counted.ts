/** A number that counts, with or without a full stop, and what it counts. */
const COUNT = /(^|[\s.;,:])(\d{1,2})([.)]?)\s+(?=[A-Za-z])/g;

/**
 * Lines that count several requests ("1. MRI  2. Norco", "1 PT twelve more. 2 oxycodone"), parted before each number. Only numbers in
 * order from one on count; those of a dose or of visits do not.
 */
export function partCounted(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const starts: number[] = [];
    let stopped: boolean | null = null;
    for (const match of line.matchAll(COUNT)) {
      const [, lead = "", number = "", stop = ""] = match;
      if (Number(number) !== starts.length + 1 || (stopped !== null && stopped !== (stop !== ""))) continue;
      // Without a stop behind it a number counts only at the start or behind the end of what stands before.
      const at = match.index + lead.length;
      if (stop === "" && at > 0 && !/[.;:]\s*$/.test(line.slice(0, at))) continue;
      stopped = stop !== "";
      starts.push(at);
    }
    if (starts.length < 2) return [line];
    const bounds = [...starts, line.length];
    const parts = starts.map((from, at) => {
      const [, number, text = ""] = /^(\d{1,2})[.)]?\s+(.*)$/s.exec(line.slice(from, bounds[at + 1])) ?? [];
      return `${number}. ${text.trim()}`;
    });
    const before = line.slice(0, starts[0]).trim();
    return before === "" ? parts : [before, ...parts];
  });
}
