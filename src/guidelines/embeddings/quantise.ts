/** A vector as signed bytes, scaled to its own largest component; directions survive, lengths do not. */
export function quantise(vector: readonly number[]): Int8Array {
  const largest = Math.max(...vector.map(Math.abs), Number.MIN_VALUE);
  return Int8Array.from(vector, (component) => Math.round((component / largest) * 127));
}

/** Cosine of the angle between two vectors of the same length, -1 to 1; 0 where one is zero. */
export function cosine(a: Int8Array, b: Int8Array): number {
  let dot = 0;
  let aa = 0;
  let bb = 0;
  for (let at = 0; at < a.length; at += 1) {
    const x = a[at] as number;
    const y = b[at] as number;
    dot += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa === 0 || bb === 0 ? 0 : dot / Math.sqrt(aa * bb);
}
