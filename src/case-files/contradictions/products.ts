/**
 * Drug products that injured workers are given: a generic name, its brands, and what it holds. Two brands of one product are
 * one drug; an extended-release form is another product, since its strengths are others.
 */
export type Product = { name: string; pattern: RegExp; holds: readonly string[] };

const rows: readonly (readonly [name: string, words: string, holds?: string])[] = [
  [
    "hydrocodone/acetaminophen",
    "norco|vicodin|lortab|hydrocodone(?:[ /-]*(?:apap|acetaminophen|bitartrate))*",
    "hydrocodone opioid acetaminophen",
  ],
  [
    "oxycodone/acetaminophen",
    "percocet|endocet|oxycodone[ /-]*(?:apap|acetaminophen)",
    "oxycodone opioid acetaminophen",
  ],
  ["extended-release oxycodone", "oxycontin|oxycodone (?:ER|CR)", "oxycodone opioid"],
  ["oxycodone", "roxicodone|oxycodone(?![ /-]*(?:apap|acetaminophen|ER\\b|CR\\b))", "oxycodone opioid"],
  ["extended-release tramadol", "(?:tramadol|ultram)(?: hcl)? ER", "tramadol opioid"],
  ["tramadol", "(?:tramadol|ultram)(?! (?:hcl )?ER\\b)|ultracet", "tramadol opioid"],
  ["codeine/acetaminophen", "tylenol (?:with codeine|#? ?[234]\\b)|codeine", "codeine opioid acetaminophen"],
  ["morphine", "ms ?contin|kadian|avinza|morphine", "morphine opioid"],
  ["tapentadol", "nucynta|tapentadol", "tapentadol opioid"],
  ["hydromorphone", "dilaudid|hydromorphone|exalgo", "hydromorphone opioid"],
  ["fentanyl", "duragesic|fentanyl", "fentanyl opioid"],
  ["methadone", "methadone", "methadone opioid"],
  ["buprenorphine", "butrans|suboxone|buprenorphine|belbuca", "buprenorphine opioid"],
  ["naproxen", "naproxen|naprosyn|anaprox|aleve", "nsaid"],
  ["ibuprofen", "ibuprofen|motrin|advil", "nsaid"],
  ["diclofenac", "diclofenac|voltaren", "nsaid"],
  ["meloxicam", "meloxicam|mobic", "nsaid"],
  ["etodolac", "etodolac|lodine", "nsaid"],
  ["nabumetone", "nabumetone|relafen", "nsaid"],
  ["celecoxib", "celecoxib|celebrex", "nsaid"],
  ["ketorolac", "ketorolac|toradol", "nsaid"],
  ["indomethacin", "indomethacin|indocin", "nsaid"],
  ["aspirin", "aspirin|ecotrin", "aspirin"],
  ["acetaminophen", "tylenol(?! (?:with codeine|#? ?[234]\\b))|acetaminophen", "acetaminophen"],
  ["gabapentin", "gabapentin|neurontin|gralise"],
  ["pregabalin", "pregabalin|lyrica"],
  ["topiramate", "topiramate|topamax"],
  ["duloxetine", "duloxetine|cymbalta"],
  ["amitriptyline", "amitriptyline|elavil"],
  ["nortriptyline", "nortriptyline|pamelor"],
  ["venlafaxine", "venlafaxine|effexor"],
  ["trazodone", "trazodone|desyrel"],
  ["sertraline", "sertraline|zoloft"],
  ["fluoxetine", "fluoxetine|prozac"],
  ["escitalopram", "escitalopram|lexapro"],
  ["paroxetine", "paroxetine|paxil"],
  ["citalopram", "citalopram|celexa"],
  ["mirtazapine", "mirtazapine|remeron"],
  ["propranolol", "propranolol|inderal"],
  ["divalproex", "divalproex|valproate|valproic acid|depakote"],
  ["bupropion", "bupropion|wellbutrin"],
  ["cyclobenzaprine", "cyclobenzaprine|flexeril|fexmid|amrix"],
  ["carisoprodol", "carisoprodol|soma"],
  ["tizanidine", "tizanidine|zanaflex"],
  ["baclofen", "baclofen|lioresal"],
  ["methocarbamol", "methocarbamol|robaxin"],
  ["metaxalone", "metaxalone|skelaxin"],
  ["orphenadrine", "orphenadrine|norflex"],
  ["omeprazole", "omeprazole|prilosec"],
  ["pantoprazole", "pantoprazole|protonix"],
  ["zolpidem", "zolpidem|ambien"],
  ["eszopiclone", "eszopiclone|lunesta"],
  ["alprazolam", "alprazolam|xanax", "benzodiazepine"],
  ["lorazepam", "lorazepam|ativan", "benzodiazepine"],
  ["clonazepam", "clonazepam|klonopin", "benzodiazepine"],
  ["diazepam", "diazepam|valium", "benzodiazepine"],
  ["temazepam", "temazepam|restoril", "benzodiazepine"],
  ["lidocaine", "lidocaine|lidoderm|xylocaine|terocin|lidopro", "lidocaine"],
  ["capsaicin", "capsaicin"],
  ["prednisone", "prednisone|deltasone", "steroid"],
  ["methylprednisolone", "medrol|methylprednisolone|depo-?medrol", "steroid"],
  ["penicillin", "penicillin|PCN|pen-?vk", "penicillin"],
  ["amoxicillin", "amoxicillin|augmentin|amoxil", "penicillin"],
  ["cephalexin", "cephalexin|keflex", "cephalosporin"],
  ["cefazolin", "cefazolin|ancef|kefzol", "cephalosporin"],
  ["trimethoprim/sulfamethoxazole", "bactrim|septra|sulfamethoxazole", "sulfa"],
  ["ciprofloxacin", "ciprofloxacin|cipro"],
  ["sumatriptan", "sumatriptan|imitrex"],
  ["warfarin", "warfarin|coumadin", "anticoagulant"],
];

export const PRODUCTS: readonly Product[] = rows.map(([name, words, holds]) => ({
  name,
  pattern: new RegExp(`\\b(?:${words})\\b`, "i"),
  holds: [...(holds ?? name).split(" "), name],
}));

const ANY = new RegExp(`\\b(?:${rows.map(([, words]) => words).join("|")})`, "i");

/** Words by which an allergy names a class; each is one of the words in `holds`. */
export const CLASSES: readonly (readonly [holds: string, pattern: RegExp])[] = [
  ["nsaid", /\bNSAIDs?\b|\b(?:non-?steroidal )?anti-?inflammator\w*/i],
  ["opioid", /\b(?:opioids?|opiates?|narcotics?)\b/i],
  ["sulfa", /\bsulfa\b|\bsulfonamides?\b/i],
  ["penicillin", /\bpenicillins?\b|\bPCN\b/i],
  ["cephalosporin", /\bcephalosporins?\b/i],
  ["benzodiazepine", /\bbenzodiazepines?\b/i],
];

export type NamedProduct = { product: Product; at: number; rest: string };

/** The products that a text names, in its order; `rest` runs from a name to the next one. */
export function productsIn(text: string): NamedProduct[] {
  if (!ANY.test(text)) return [];
  const found = PRODUCTS.flatMap((product) => {
    const match = product.pattern.exec(text);
    return match ? [{ product, at: match.index, end: match.index + match[0].length }] : [];
  }).sort((a, b) => a.at - b.at);
  return found.map(({ product, at, end }, nth) => ({ product, at, rest: text.slice(end, found[nth + 1]?.at) }));
}

/** The strength beside a drug's name ("10/325", "7.5"); null where none stands there. */
export function strengthIn(rest: string): string | null {
  const match =
    /^[\s,(]*(?:(?:ER|XR|SR|CR|IR|HCL|sodium|tablets?|capsules?|caps?|tabs?)\s+)*(\d+(?:\.\d+)?(?:\s?[/-]\s?\d+)?)(?:\s?(?:mg|mcg)\b|\s+(?:\d\s+)?(?:po\s+)?(?:q|bid|tid|qid|one|two|1 tab|every|once|twice|three times|daily|at bedtime|#))/i.exec(
      rest,
    );
  return match?.[1]?.replace(/\s/g, "").replace("-", "/") ?? null;
}

/** The number of tablets or capsules beside a drug's name. */
export function countIn(rest: string): number | null {
  const match =
    /#\s?(\d{1,3})\b/.exec(rest) ??
    /\b(?:quantity|qty|dispensed?)\s*:?\s*(\d{1,3})\b/i.exec(rest) ??
    /\b(\d{2,3}) (?:tab|cap)(?:let|sule)?s\b/i.exec(rest);
  return match ? Number(match[1]) : null;
}
