import { ANALGESICS } from "./drugs/analgesics.ts";
import { NERVOUS_SYSTEM } from "./drugs/nervous-system.ts";
import { OTHER_DRUGS } from "./drugs/other-drugs.ts";
import { TOPICALS } from "./drugs/topicals.ts";

/** A drug of the vocabulary. `names` holds every spelling in lower case, the generic name first. */
export interface Drug {
  generic: string;
  class: string;
  names: string[];
  form: string;
}

/**
 * Drugs of work injury practice: a line `generic name | class | usual form`, and below it, indented, brand names, spellings
 * and abbreviations, parted by semicolons. Facts of public labelling.
 */
function readDrugs(block: string): Drug[] {
  return block
    .trim()
    .split(/\n(?! )/)
    .map((entry) => {
      const [head = "", ...lines] = entry.split("\n");
      const [generic = "", drugClass = "", form = ""] = head.split("|").map((part) => part.trim());
      const brands = lines.join(" ").split(";");
      const names = [generic, ...brands.map((name) => name.trim())].filter((name) => name !== "");
      return { generic, class: drugClass, names: [...new Set(names)], form };
    });
}

export const DRUGS: readonly Drug[] = [ANALGESICS, NERVOUS_SYSTEM, TOPICALS, OTHER_DRUGS].flatMap(readDrugs);

/** Classes that stand inside a wider one; a request for the narrower reaches the wider one's excerpts. */
export const WIDER_CLASS: Readonly<Record<string, string>> = {
  "tricyclic antidepressant": "antidepressant",
  "snri antidepressant": "antidepressant",
  "ssri antidepressant": "antidepressant",
  "sedating antidepressant": "antidepressant",
  "topical lidocaine": "topical analgesic",
  "topical lidocaine patch": "topical analgesic",
  "topical capsaicin": "topical analgesic",
  "topical combination": "topical analgesic",
  "topical salicylate": "topical analgesic",
  "topical nsaid": "topical analgesic",
  "topical nsaid patch": "topical nsaid",
  "topical compound": "topical analgesic",
  "topical ketamine": "topical analgesic",
  "h2 blocker": "proton pump inhibitor",
  gastroprotective: "proton pump inhibitor",
};
