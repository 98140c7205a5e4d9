/** SQLite's own words for a broken unique index; drizzle wraps the message, so causes are looked through. */
export function isUniqueViolation(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (/UNIQUE constraint failed/i.test(at.message)) return true;
  }
  return false;
}
