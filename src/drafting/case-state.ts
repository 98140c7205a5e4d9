import { assessCriterion } from "../case-files/assess-criterion.ts";
import { getCaseFile, listDisputedItems, listDocuments, loadPages } from "../case-files/get-case-file.ts";
import { indexPages, type PageIndex } from "../case-files/page-index.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { findExcerpts } from "../guidelines/find-excerpts.ts";
import { getExcerpt } from "../guidelines/get-excerpt.ts";
import { ensureLibrary } from "../guidelines/load-corpus.ts";
import type { CaseDay, CaseFacts, Excerpt, FoundEvidence, GuidelineParty, Page } from "../vocabulary.ts";
import { readCaseDay } from "./case-day.ts";
import { collectIdentifiers } from "./collect-identifiers.ts";
import { readParties } from "./guideline-conflict/read-parties.ts";
import { createMask } from "./mask-identifiers.ts";
import type { PreparedItem } from "./preparation/prepared-shape.ts";
import { QuoteRefs } from "./preparation/quote-refs.ts";

type FoundExcerpts = Awaited<ReturnType<typeof findExcerpts>>;
export type DisputedItem = Awaited<ReturnType<typeof listDisputedItems>>[number];

/**
 * One case file as a turn sees it, loaded once: pages are indexed a single time, and excerpts, searches and criterion
 * answers are kept for the turn, so that code checks a draft against the very searches that the model was shown.
 */
export class CaseState {
  readonly ctx: Context;
  readonly caseFile: Awaited<ReturnType<typeof getCaseFile>>;
  readonly documents: Awaited<ReturnType<typeof listDocuments>>;
  readonly items: DisputedItem[];
  readonly pages: Page[];
  /** Short names of the quotes that the model was told in this turn. */
  readonly refs = new QuoteRefs();
  /** What was prepared in this turn, by item. */
  readonly prepared = new Map<string, PreparedItem>();
  private indexed: PageIndex | undefined;
  private readonly excerptsById = new Map<string, Promise<Excerpt>>();
  private readonly searches = new Map<string, Promise<FoundExcerpts>>();
  private readonly answers = new Map<string, FoundEvidence>();
  private readonly parties = new Map<string, Promise<GuidelineParty[]>>();

  private constructor(
    ctx: Context,
    loaded: [CaseState["caseFile"], CaseState["documents"], CaseState["items"], CaseState["pages"]],
  ) {
    this.ctx = ctx;
    [this.caseFile, this.documents, this.items, this.pages] = loaded;
  }

  /** Loads a case file of the reader's own organisation. Throws `not-found`. */
  static async load(ctx: Context, caseFileId: string): Promise<CaseState> {
    const caseFile = await getCaseFile(ctx, caseFileId);
    const [documents, items, pages] = await Promise.all([
      listDocuments(ctx, caseFileId),
      listDisputedItems(ctx, caseFileId),
      loadPages(ctx, caseFileId),
      ensureLibrary(ctx),
    ]);
    return new CaseState(ctx, [caseFile, documents, items, pages]);
  }

  get facts(): CaseFacts | null {
    return this.caseFile.facts;
  }

  /** The day on which the editions in force are looked up. */
  get asOf(): string {
    return this.day.date;
  }

  /** That day with what it is the day of. */
  get day(): CaseDay {
    return readCaseDay(this.caseFile);
  }

  get index(): PageIndex {
    this.indexed ??= indexPages(this.pages);
    return this.indexed;
  }

  /** Takes identifiers out of words that leave for another server than ours. */
  get mask(): (text: string) => string {
    const identifiers = collectIdentifiers(this.facts, this.pages);
    return identifiers.length === 0 ? (text) => text : createMask(identifiers).mask;
  }

  getItem(disputedItemId: string): DisputedItem | undefined {
    return this.items.find((item) => item.id === disputedItemId);
  }

  getExcerpt(excerptId: string): Promise<Excerpt> {
    let excerpt = this.excerptsById.get(excerptId);
    if (!excerpt) {
      excerpt = getExcerpt(this.ctx.db, excerptId, this.ctx.person.organisationId);
      this.excerptsById.set(excerptId, excerpt);
    }
    return excerpt;
  }

  /** The excerpts in force for an item's request or for free words, searched once a turn. */
  findExcerpts(request: string, bodyRegion: string | null = null): Promise<FoundExcerpts> {
    const key = `${request}\n${bodyRegion ?? ""}`;
    let found = this.searches.get(key);
    if (!found) {
      found = findExcerpts(this.ctx, {
        request,
        date: this.asOf,
        ...(this.facts?.dateOfInjury ? { injuryDate: this.facts.dateOfInjury } : {}),
        diagnoses: this.facts?.diagnoses.map((diagnosis) => diagnosis.value) ?? [],
        ...(bodyRegion ? { bodyRegion } : {}),
        organisationId: this.ctx.person.organisationId,
        ...(this.ctx.embedder ? { mask: this.mask } : {}),
      });
      this.searches.set(key, found);
    }
    return found;
  }

  /** What the file shows for one criterion, with the search that proves an absence. */
  assess(
    item: DisputedItem | undefined,
    excerptId: string,
    criterion: { id: string; text: string; kind: CriterionKind },
  ) {
    const key = `${item?.id ?? ""}\n${excerptId}\n${criterion.id}`;
    const known = this.answers.get(key);
    if (known) return known;
    const answer = assessCriterion(this.index, { text: criterion.text, kind: criterion.kind }, this.contextOf(item));
    this.answers.set(key, answer);
    return answer;
  }

  /** The guidelines that utilization review and the treating physician cite for an item, read once a turn. */
  citedByOthers(item: DisputedItem): Promise<GuidelineParty[]> {
    let parties = this.parties.get(item.id);
    if (!parties) {
      parties = readParties(this, item);
      this.parties.set(item.id, parties);
    }
    return parties;
  }

  /** What evidence rules need to know of the item that is asked about. */
  contextOf(item: DisputedItem | undefined) {
    return {
      bodyRegion: item?.bodyRegion ?? null,
      side: item?.side ?? null,
      request: item?.request ?? null,
      ...(item ? { quantity: item.quantity } : {}),
      asOf: this.asOf,
      dateOfInjury: this.facts?.dateOfInjury ?? null,
    };
  }

  /** The excerpts of these ids that exist; ids that name nothing are left out. */
  async findCited(excerptIds: string[]): Promise<Map<string, Excerpt>> {
    const found = new Map<string, Excerpt>();
    for (const id of new Set(excerptIds)) {
      const excerpt = await this.getExcerpt(id).catch((error: unknown) => {
        if (error instanceof AppError && error.code === "not-found") return undefined;
        throw error;
      });
      if (excerpt) found.set(id, excerpt);
    }
    return found;
  }
}

type CriterionKind = "leaf" | "exclusion" | "limit";
