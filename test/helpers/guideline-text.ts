/** A small guideline with two recommendations; `about` makes it another file. */
export const guidelineText = (about = "2014") => `# Low Back Disorders (${about})

## Aquatic Vibration Therapy

Recommendation: Aquatic vibration therapy is recommended for chronic low back pain after land-based exercise has failed. It is given under the direction of a therapist and ends when function no longer improves.

Criteria for use:

- At least six weeks of land-based exercise without functional gain.
- No open wound and no seizure disorder.
- No more than 8 visits over 4 weeks.

## Magnetic Insoles

Not recommended for any condition of the foot. High quality trials found no difference from sham insoles in pain or function at six months, and their cost is not trivial for the worker or the payer.
`;
