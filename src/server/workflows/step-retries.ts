/** What was not meant, say a store that does not answer, is tried again a few times. */
export const STEP_RETRIES = {
  retries: { limit: 3, delay: "1 second", backoff: "exponential" },
  timeout: "10 minutes",
} as const;
