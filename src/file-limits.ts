/** What one file may hold. Imports nothing, so that a browser that only needs the number loads no schemas with it. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;
