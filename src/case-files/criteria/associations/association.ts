/**
 * What charts write where a criterion uses a general word: `of` matches the word in the criterion, `shows` what stands for it in a
 * record (more loosely than a synonym: several of them have to come together before they answer), `opposes` the normal finding
 * that denies it without naming it.
 */
export type Association = { of: RegExp; shows: RegExp; opposes?: RegExp };

/** Rows of alternatives as whole words, in any case. */
export const associate = (rows: readonly (readonly [of: string, shows: string, opposes?: string])[]): Association[] =>
  rows.map(([of, shows, opposes]) => ({
    of: whole(of),
    shows: whole(shows),
    ...(opposes ? { opposes: whole(opposes) } : {}),
  }));

const whole = (words: string) => new RegExp(`(?<![a-z0-9])(?:${words})(?![a-z])`, "i");
