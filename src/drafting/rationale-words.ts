import type { CaseDay, Criterion, Excerpt } from "../vocabulary.ts";
import { sayInForce } from "./case-day.ts";

/** "a", "a and b", "a, b and c". Parts that hold a comma are set off by semicolons. */
export function joinWords(parts: string[], last = "and"): string {
  const words = parts.filter((part) => part !== "");
  if (words.length <= 1) return words[0] ?? "";
  const separator = words.some((word) => word.includes(",")) ? "; " : ", ";
  const end = separator === "; " ? `; ${last} ` : ` ${last} `;
  return `${words.slice(0, -1).join(separator)}${end}${words.at(-1)}`;
}

/** Lower-cases the first letter of an ordinary word; abbreviations, brands with numbers and names of tests keep theirs. */
export function lowerFirst(text: string): string {
  const [word = ""] = text.split(/[\s,/-]/);
  if (!/^[A-Z][a-z]*$/.test(word) || word.length === 1) return text;
  if (KEEP_CAPITAL.test(word)) return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}
const KEEP_CAPITAL =
  /^(?:Norco|Soma|Morton|Tinel|Phalen|Spurling|McMurray|Lachman|Vicodin|Percocet|Ultram|Flexeril|Prilosec|Motrin|Lyrica|Neurontin|Lidoderm|Terocin|Viagra|Fioricet|Salonpas|Xanax|Valium|Ativan|Botox|Medicare|Labor|Code|Table|Tylenol|Voltaren|Celebrex|Cymbalta|Zanaflex|Baclofen|Nucynta|Opana|Duragesic)/;

const GUIDELINES: Record<string, string> = {
  "mtus-chronic-pain-2009": "The MTUS Chronic Pain Medical Treatment Guidelines (2009)",
  "mtus-chronic-pain-2016": "The MTUS Chronic Pain Medical Treatment Guidelines (2016)",
  "mtus-opioids-2016": "The MTUS Opioids Treatment Guidelines (2016)",
  "mtus-postsurgical-2009": "The MTUS Postsurgical Treatment Guidelines (2009)",
  "mtus-acupuncture-2007": "The MTUS Acupuncture Medical Treatment Guidelines (2007)",
  "mtus-formulary-2018": "The MTUS Drug Formulary",
  "mtus-rules": "The MTUS regulations",
  odg: "The Official Disability Guidelines",
};

/** The guideline of an excerpt as a letter names it. */
export function nameGuideline(excerpt: Excerpt): string {
  const known = GUIDELINES[excerpt.sourceKey];
  if (known) return known;
  const year = /^\d{4}/.exec(excerpt.edition)?.[0];
  const chapter = chapterName(excerpt).replace(/\s*\([^)]*\)/g, "");
  const adopted = !/^not adopted/i.test(excerpt.authority ?? "");
  const form = [adopted ? "MTUS" : "", year].filter(Boolean).join(", ");
  if (excerpt.sourceKey.startsWith("acoem")) return `The ACOEM chapter on ${chapter} (${form})`;
  if (excerpt.sourceKey === "mtus-acoem")
    return `The ACOEM chapter on ${chapter}${year ? ` (${year})` : ""}, as adopted into the MTUS`;
  return excerpt.source;
}

function chapterName(excerpt: Excerpt): string {
  return (excerpt.chapter ?? excerpt.topic).replace(/^(?:chapter\s*)?\d+\s*[.:]?\s*/i, "");
}

/** A criterion as it reads after "on" (`topic`) or after "do not document" (`object`). */
export function phraseCriterion(text: string, use: "topic" | "object"): string {
  const plain = lowerFirst(
    text
      .replace(/\s*\((?:p\.?|pp\.?|Table)[^)]*\)/gi, "")
      .replace(
        /\s+(?:(?:is|are|was|were|has been|have been|being)\s+)?(?:clearly |adequately )?(?:documented|recorded|stated|noted|described|on (?:record|file))\b/gi,
        "",
      )
      .replace(/[.\s]+$/, ""),
  );
  const worker = plain.replace(/^(?:patient|worker|claimant|applicant)\b(?:'s)?/i, (word) =>
    word.endsWith("'s") ? "the worker's" : "the worker",
  );
  const clause = FINITE.test(
    worker.replace(/\b(?:if|when|where|while|unless|until|which|who|that|after|before|because)\b.*$/i, ""),
  );
  const conjunction = use === "object" ? "that" : "whether";
  if (clause) return `${conjunction} ${worker}`;
  if (
    /^(?:not (?:a candidate|likely|able|working|yet)|unresponsive|confined|unable|intolerant|willing|motivated)\b/i.test(
      worker,
    )
  ) {
    return `${conjunction} the worker is ${worker}`;
  }
  if (
    /^(?:prescribed|limited|combined|given|used|done|performed|ordered|approved|corroborated|consistent|tried|taken|not)\b/i.test(
      worker,
    )
  ) {
    return `${conjunction} it is ${worker}`;
  }
  return worker;
}
const FINITE =
  /\b(?:is|are|was|were|has|have|had|would|will|can|could|may|must|should|does|do|did|takes|stays|shows|needs|supports|allows|depends|matches|causes|equals|exceeds|includes|fails)\b/;

/** Advice to the prescriber rather than a condition that records can show. */
export function isAdvice(text: string): boolean {
  return /^(?:consult|limit|consider|monitor|avoid|allow|start|stop|reassess|review|continue|discontinue|educate|encourage|refer)\b/i.test(
    text,
  );
}

/** A condition on what is requested, which the request answers and no record is asked to show. */
export function tellsRequest(text: string): boolean {
  return /^request is for\b/i.test(text);
}

/** The guideline of an excerpt with why its edition counts: "…, in force on the date of the utilization review decision,". */
export function nameEdition(excerpt: Excerpt, day: CaseDay | undefined): string {
  const name = nameGuideline(excerpt).replace(/,$/, "");
  // Only an edition that has dates was in force; ODG is renewed through the year, and a day that is assumed proves nothing.
  const dated = excerpt.inForceFrom !== null || excerpt.inForceTo !== null;
  return day && dated && day.basis !== "assumed" ? `${name}, ${sayInForce(day)},` : name;
}

/** What an excerpt asks for, in one sentence of own words that names its edition. */
export function describeRequirements(excerpt: Excerpt, day?: CaseDay): string {
  const name = nameEdition(excerpt, day);
  const topic = excerpt.topic.replace(/\s*\([^)]*\)/g, "");
  const chapter = excerpt.sourceKey.startsWith("acoem");
  const on = chapter || name.endsWith(",") ? "" : `, on ${lowerFirst(topic)},`;
  const against = /^(?:not recommended|not addressed|largely experimental|under study)/i.test(excerpt.recommendation);
  const required = excerpt.criteria ? describeTree(excerpt.criteria, 5) : "";
  const lead = against
    ? `do not recommend this treatment in general`
    : required
      ? `ask the records to show ${required}`
      : "address this treatment";
  const plural = /Guidelines|regulations/.test(name);
  const verb = plural
    ? lead
    : lead
        .replace(/^do not/, "does not")
        .replace(/^ask /, "asks ")
        .replace(/^address /, "addresses ");
  const except = against && required ? `; an exception would need ${required}` : "";
  if (name.endsWith(",") && !chapter) {
    return `On ${lowerFirst(topic)}, ${lowerThe(name)} ${verb}${except}.`;
  }
  return `${name.replace(/,$/, on ? "" : ",")}${on} ${verb}${except}.`.replace(/,,/g, ",");
}

/** The conditions of a tree as what records are to show, the first few of them. */
export function describeConditions(tree: Criterion): string {
  return describeTree(tree, 5);
}

function describeTree(tree: Criterion, most: number): string {
  if (!("of" in tree)) {
    const spoken = tree.kind === "leaf" && !isAdvice(tree.text) && !tellsRequest(tree.text);
    return spoken ? phraseCriterion(tree.text, "object") : "";
  }
  // Of a course with a longer one for a single diagnosis, the records need to show neither.
  if (tree.kind === "anyOf" && tree.of.some((child) => child.kind === "limit")) return "";
  const parts = [...new Set(tree.of.map((child) => describeTree(child, 4)))].filter((part) => part !== "");
  if (tree.kind === "anyOf") return joinWords(parts, "or");
  if (tree.kind === "nOf") return `at least ${tree.count} of: ${joinWords(parts)}`;
  const kept = parts.slice(0, most);
  // Alternatives inside a list need a harder stop between its parts than the comma among them.
  const list =
    kept.some((part) => /,| or /.test(part)) && kept.length > 1
      ? `${kept.slice(0, -1).join("; ")}; and ${kept.at(-1)}`
      : joinWords(kept);
  return `${list}${parts.length > kept.length ? ", among other things" : ""}`;
}

/** "The MTUS …" inside a sentence. */
export function lowerThe(name: string): string {
  return name.replace(/^The /, "the ");
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
