/** Words by which a text names a class of drugs without naming a drug. */
const CLASS_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bopioid/i, "opioid"],
  [/\bnsaid|anti-inflammator/i, "nsaid"],
  [/\bmuscle relaxant/i, "muscle relaxant"],
  [/\bantiepilep|anticonvulsant|\baed\b/i, "antiepilepsy drug"],
  [/\btricyclic/i, "tricyclic antidepressant"],
  [/\bssri/i, "ssri antidepressant"],
  [/\bsnri/i, "snri antidepressant"],
  [/\bantidepressant/i, "antidepressant"],
  [/\bbenzodiazepine/i, "benzodiazepine"],
  [/\bppi\b|proton pump/i, "proton pump inhibitor"],
  [/\bantiemetic/i, "antiemetic"],
  [/constipation/i, "laxative"],
  [/\bbarbiturate|\bbcas?\b/i, "barbiturate analgesic"],
  [/\btopical nsaid/i, "topical nsaid"],
  [/\btopical (analgesic|agent|cream)|compounded topical|topicals?\b/i, "topical analgesic"],
  [/topical agents without|compounded|compound drug/i, "topical compound"],
  [/\bsalicylate topical/i, "topical salicylate"],
  [/insomnia|sleep(ing)? (aid|pill|medication)|hypnotic/i, "sleep aid"],
  [/\bcannab/i, "cannabinoid"],
  [/medical food/i, "medical food"],
  [/anxiety drug|anxiolytic/i, "anxiety drug"],
  [/oral suspension|compound drug/i, "compound oral"],
];

/** Classes of drugs that a text names as such: "opioids", "AED", "compounded topicals". */
export function readDrugClasses(text: string): string[] {
  return CLASS_WORDS.flatMap(([pattern, drugClass]) => (pattern.test(text) ? [drugClass] : []));
}
