const WORDS: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  eighteen: 18,
  twenty: 20,
  "twenty-four": 24,
  thirty: 30,
};

const NUMBER_WORD = new RegExp(`\\b(${Object.keys(WORDS).reverse().join("|")})\\b`, "gi");

/** Puts numerals for spelled numbers, `once` and `twice`, so that patterns read one form. */
export function writeNumerals(text: string): string {
  return text
    .replace(/\btwenty[- ]four\b/gi, "24")
    .replace(/\bonce\b/gi, "1 times")
    .replace(/\btwice\b/gi, "2 times")
    .replace(/\bthrice\b/gi, "3 times")
    .replace(NUMBER_WORD, (word) => String(WORDS[word.toLowerCase()] ?? word));
}
