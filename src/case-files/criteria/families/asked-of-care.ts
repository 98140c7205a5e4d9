import type { Family } from "../family.ts";

const INSERTS = "(?:inserts?|orthotics?|insoles?|arch supports?|braces?|splints?|device)";

/** What reviewers ask of therapy, programs and devices beside the guideline, each with the words in which charts answer it. */
export const ASKED_OF_CARE: readonly Family[] = [
  {
    name: "ready-made device first",
    when: /^a ready-made\b/i,
    says: new RegExp(
      `\\b(?:pre-?fab\\w*|off[- ]the[- ]shelf|OTC|over[- ]the[- ]counter|store[- ]bought|ready[- ]made|drugstore|stock)\\b[^.;]{0,24}\\b${INSERTS}`,
      "i",
    ),
    no: new RegExp(
      `\\b(?:no|not|never|has not|without)\\b[^.;]{0,24}\\b(?:pre-?fab\\w*|off[- ]the[- ]shelf|OTC|over[- ]the[- ]counter|store[- ]bought|ready[- ]made)\\b[^.;]{0,24}\\b${INSERTS}`,
      "i",
    ),
    strict: true,
    final: true,
  },
  {
    name: "reason for a longer use",
    when: /^a reason (?:why a longer use|for use beyond)\b/i,
    says: /\b(?:longer|beyond|more than|extend\w*|further|additional)\b[^.;]{0,40}\b(?:days?|weeks?|use|rental)\b[^.;]{0,60}\b(?:because|due to|since|for|as)\b/i,
    ofRequest: true,
    plannedCounts: true,
    strict: true,
    final: true,
  },
  {
    name: "goals of the treatment",
    when: /^goals of the treatment\b/i,
    says: /\b(?:goals?|STGs?|LTGs?|short[- ]term|long[- ]term goals?|aims?)\b(?![^.;]{0,70}\bnot met\b)|\bso (?:that )?(?:he|she|pt|patient) can\b|(?<!\bable )\bto (?:return|go back|get back) to (?:work|full|the job|usual)/i,
    plannedCounts: true,
    recentDays: 200,
    strict: true,
    final: true,
  },
  {
    name: "goals of a service",
    when: /^goals of the service\b/i,
    says: /\bgoals?\b[^.;]{0,60}\b(?:home|aide|care|independen\w*|ADLs?|safe\w*)|\b(?:aide|home (?:health|care))\b[^.;]{0,60}\b(?:goals?|until|so that)\b/i,
    plannedCounts: true,
    strict: true,
    final: true,
  },
  {
    name: "work hardening in view",
    when: /^admission to (?:a )?work hardening\b/i,
    says: /\bwork (?:harden\w*|condition\w*)\b/i,
    plannedCounts: true,
    strict: true,
    final: true,
  },
  {
    name: "practice at home",
    when: /^a (?:home practice plan|plan for practice at home)\b/i,
    says: /\b(?:home (?:practice|unit|trainer|exercises?)|practi[cs]\w* at home|continue (?:\w+ ){0,3}at home|home program\w*)\b/i,
    plannedCounts: true,
    strict: true,
    final: true,
  },
  {
    name: "symptoms persist",
    when: /^(?:psychological )?symptoms that need treatment persist\b/i,
    says: /\bstill\b[^.;]{0,50}\b(?:cannot|can['’]?t|unable|nightmares?|anxi\w*|depress\w*|panic|avoid\w*|cries|fear\w*|flashbacks?)|\b(?:nightmares?|flashbacks?|anxi\w*|depress\w*|panic|insomnia|PTSD)\b[^.;]{0,40}\b(?:persist\w*|continu\w*|remain\w*|\d ?\/ ?wk|worse)|\b(?:PHQ-?9|GAD-?7)\D{0,10}(?:1\d|2\d)\b(?!\s*(?:->|→))|\bPCL-?5\D{0,10}[3-8]\d\b|\bslipping\b|\brelaps\w*/i,
    no: /\b(?:PTSD|depress\w*|anxi\w*|mood|psych\w*)\b[^.;]{0,30}\b(?:remission|resolved|recovered)\b|\bPHQ-?9\D{0,10}[0-4]\b(?!\d|\/)/i,
    recentDays: 240,
    strict: true,
    final: true,
  },
];
