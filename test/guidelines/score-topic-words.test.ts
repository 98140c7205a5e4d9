import { expect, test } from "vitest";
import { scoreTopicWords } from "../../src/guidelines/score-topic-words.ts";
import { understandRequest } from "../../src/guidelines/understand-request.ts";

const score = (topic: string, request: string) =>
  scoreTopicWords({ topic }, { understood: understandRequest(request) });

test.each([
  ["Kinesio Taping for Shoulder Impingement", "kinesio taping, shoulder, 6 visits", 6],
  ["Magnetic Insoles", "magnetic insole, right foot", 10],
])("the topic %s is named by %s", (topic, request, least) => {
  expect(score(topic, request)).toBeGreaterThanOrEqual(least);
});

test.each([
  ["Magnetic Insoles", "magnetic resonance imaging of the foot with contrast and sedation"],
  ["Treatment of Chronic Low Back Pain", "treatment of chronic low back pain"],
  ["Whole Body Vibration with Graded Cryogenic Chambers", "vibration"],
])("the topic %s is not named by %s", (topic, request) => {
  expect(score(topic, request)).toBe(0);
});
