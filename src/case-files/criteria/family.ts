/**
 * Frequent ideas of guideline criteria and how records answer them. `when` recognises the criterion; `yes` is a mention whose
 * assertion decides (negated means absent); `says` and `no` are whole phrases that state presence or absence by themselves.
 */
export type Family = {
  name: string;
  when: RegExp;
  yes?: RegExp;
  says?: RegExp;
  no?: RegExp;
  /** Denials of one element alone: beside another element that is affirmed on the same page they deny nothing. */
  partly?: RegExp;
  /** Only these phrases answer; a mention of the concept alone is a near miss. */
  strict?: true;
  /** What these phrases do not tell is not told by other words either: no wider search follows. */
  final?: true;
  /** Both answers side by side are a conflict, whatever their dates. */
  disputes?: true;
  /** An event of the past stands, whatever a later report denies for the present. */
  everCounts?: true;
  /** A study or treatment that is only planned does not answer, whatever phrase names it. */
  doneOnly?: true;
  /** Findings on both sides alike are no sign of one side's root where one side is treated. */
  oneSided?: true;
  /** Where `says` is read, what matches `of` has another cause and does not count. */
  explains?: { says: RegExp; of: RegExp };
  /** Imaging reports decide over what others write of them. */
  fromImaging?: true;
  /** A sentence that names other drugs, and not the requested one, does not count. */
  ownDrug?: true;
  /** Planned care counts, since the criterion is about how the requested treatment will be done. */
  plannedCounts?: true;
  /** Only records of so many days before the decision count: the criterion is about a present state. */
  recentDays?: number;
  /** Only units that name the requested drug or device count. */
  ofRequest?: true;
  /** Only pages of a surgeon or of an operation count. */
  ofSurgeon?: true;
  /** Only records of physical or occupational therapy, or sentences that name it, count. */
  ofTherapy?: true;
};
