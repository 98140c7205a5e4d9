import type { Determination } from "../../vocabulary.ts";
import type { DraftView, Revision } from "../api-types.ts";
import {
  type Attempt,
  type Edit,
  type EditBase,
  type EditStore,
  findLeft,
  type KeptEdit,
  keepLatest,
  sameEdit,
} from "./kept-edits.ts";
import { type Post, sendAttempt } from "./send-edit.ts";

export type SaveState = "saved" | "unsaved" | "saving" | "offline" | "failed" | "conflict" | "needs-reason" | "empty";

export interface SessionView {
  edit: Edit;
  state: SaveState;
  error: Error | null;
  /** The revision that the text was written on. */
  base: EditBase;
  /** The newest revision known; in a conflict the other one. */
  latest: Revision;
  /** False until what this device may have kept of the draft has been looked up. */
  ready: boolean;
  /** Whether what is unsaved stands in this device's store. */
  kept: boolean;
  /** Further texts that tabs which are gone left unsaved, newest first; none of them is taken up by itself. */
  others: KeptEdit[];
}

/** What a session needs of the world; tests give it another. */
export interface SessionDeps {
  caseFileId: string;
  personId: string;
  tab: string;
  store: EditStore;
  post: Post;
  listLivingTabs: () => Promise<Set<string>>;
  isOnline: () => boolean;
  /** Takes a draft that was just saved. */
  onSaved: (draft: DraftView) => void;
  /** The draft as the server has it now. */
  fetchDraft: () => Promise<DraftView>;
  waits: { autosave: number; retry: number; store: number };
}

export const WAITS_MS = { autosave: 800, retry: 2_000, store: 1_500 };
const LONGEST_RETRY_MS = 30_000;
/** How often a save starts anew because the draft moved on without touching the text. */
const ROUNDS = 4;

/**
 * The text of one draft under a reviewer's hands, from the first key to the server's answer. Saves after a pause as a new
 * revision made against the one it was written on. What is unsaved is kept on the device with the key of its last try, so that
 * neither a lost network nor a closed tab loses or doubles it. Where another revision came meanwhile the reviewer chooses.
 */
export class EditSession {
  readonly draftId: string;
  readonly #deps: SessionDeps;
  readonly #keep: ReturnType<typeof keepLatest>;
  readonly #readers = new Set<() => void>();
  #view: SessionView;
  #attempt: Attempt | null = null;
  #running: Promise<boolean> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #touched = false;
  #started: Promise<void> | null = null;

  constructor(draftId: string, revision: Revision, deps: SessionDeps) {
    this.draftId = draftId;
    this.#deps = deps;
    this.#keep = keepLatest(deps.store);
    this.#view = {
      edit: editOf(revision),
      state: "saved",
      error: null,
      base: baseOf(revision),
      latest: revision,
      ready: false,
      kept: true,
      others: [],
    };
  }

  readonly subscribe = (reader: () => void) => {
    this.#readers.add(reader);
    return () => void this.#readers.delete(reader);
  };
  readonly view = () => this.#view;

  #put(part: Partial<SessionView>) {
    this.#view = { ...this.#view, ...part };
    for (const reader of this.#readers) reader();
  }

  /** Takes up what a tab that is gone left of this draft, and sends it. */
  start(): Promise<void> {
    this.#started ??= this.#start();
    return this.#started;
  }

  async #start(): Promise<void> {
    const { store, personId, tab, listLivingTabs, waits } = this.#deps;
    const look = async () => {
      const [all, living] = await Promise.all([store.list(), listLivingTabs()]);
      return findLeft(all, this.draftId, personId, living);
    };
    // A store that never answers must not keep a physician from writing.
    const [left, ...others] = (await Promise.race([look().catch(() => undefined), delay(waits.store)])) ?? [];
    const told = [this.#view.base, ...(left ? [left.edit] : [])];
    this.#put({ others: others.filter((other) => told.every((one) => !sameEdit(one, other.edit))) });
    if (left && !this.#touched) {
      this.#attempt = left.attempt;
      this.#put({ edit: left.edit, base: left.base, state: "unsaved" });
      if ((await this.#store()) && left.tab !== tab) await store.remove(left).catch(() => {});
    }
    this.#put({ ready: true });
    if (this.#view.state === "saved") return;
    if (this.#attempt || this.#view.base.number === this.#view.latest.number) await this.flush();
    else this.#meetLatest();
  }

  change(part: Partial<Edit>): void {
    this.#touched = true;
    const { state } = this.#view;
    const waits = state === "conflict" || state === "saving" || (state === "offline" && !this.#deps.isOnline());
    this.#put({ edit: { ...this.#view.edit, ...part }, ...(waits ? {} : { state: "unsaved" }) });
    void this.#store();
    if (!waits) this.#saveIn(this.#deps.waits.autosave);
  }

  /** Saves now; resolves to whether everything is on the server. */
  async flush(): Promise<boolean> {
    // What was typed while a save was under way needs one of its own.
    if (this.#running) await this.#running;
    return this.#run(true);
  }

  #run(urgent: boolean): Promise<boolean> {
    clearTimeout(this.#timer);
    if (this.#view.state === "saved") return Promise.resolve(true);
    this.#running ??= this.#save(urgent).finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** The network is back, or may be. */
  retry(): void {
    const { state } = this.#view;
    if (state === "offline" || state === "failed") void this.flush();
  }

  /** A revision that the server has: taken over where nothing is unsaved, otherwise it may be a conflict. */
  meet(revision: Revision): void {
    if (revision.number < this.#view.latest.number) return;
    if (revision.id !== this.#view.latest.id) this.#put({ latest: revision });
    if (!this.#running && this.#view.ready) this.#meetLatest();
  }

  /** After a conflict: this text upon the newest revision. */
  resolve(edit: Edit): void {
    this.#put({ edit, base: baseOf(this.#view.latest), state: "unsaved", error: null });
    void this.#store();
    void this.flush();
  }

  /** After a conflict: the newest revision as it is. */
  takeTheirs(): void {
    const { latest } = this.#view;
    this.#attempt = null;
    this.#put({ edit: editOf(latest), base: baseOf(latest), state: "saved", error: null });
    void this.#forget();
  }

  /** Puts one of the other kept texts into the field once what stands there is saved; false where that could not be. */
  async takeOther(other: KeptEdit): Promise<boolean> {
    if (!(await this.flush())) return false;
    this.change(other.edit);
    await this.dropOther(other);
    return true;
  }

  /** Gives one of the other kept texts up for good. */
  async dropOther(other: KeptEdit): Promise<void> {
    this.#put({ others: this.#view.others.filter((one) => one !== other) });
    await this.#deps.store.remove(other).catch(() => {});
  }

  #meetLatest(): void {
    const { latest, base, edit, state } = this.#view;
    if (latest.number <= base.number) return;
    const theirs = editOf(latest);
    const tried = this.#attempt;
    if (tried) {
      const stored = sameEdit(theirs, tried.edit);
      // A later revision may stand upon the try without an answer; sending it again will tell.
      if (!stored && latest.number > tried.base.number + 1) {
        this.#saveIn(0);
        return;
      }
      this.#attempt = null;
    }
    if (state === "saved") {
      this.#put({ edit: theirs, base: baseOf(latest) });
      return;
    }
    const mine = [edit, base, ...(tried ? [tried.edit] : [])];
    if (!mine.some((one) => sameEdit(theirs, one))) {
      clearTimeout(this.#timer);
      this.#put({ state: "conflict" });
      return;
    }
    // The same text, or a revision that left the text alone: there is nothing to choose.
    this.#put({ base: baseOf(latest), state: "unsaved", error: null });
    this.#saveIn(0);
  }

  /** `urgent`: what is typed meanwhile goes at once too; otherwise it waits for the next pause. */
  async #save(urgent: boolean): Promise<boolean> {
    for (let round = 0; round < ROUNDS; round += 1) {
      if (this.#view.state === "conflict") return false;
      const attempt = this.#attempt ?? this.#prepare();
      if (!attempt) return this.#view.state === "saved";
      this.#attempt = attempt;
      this.#put({ state: "saving", error: null });
      // The key is kept before anything is sent, or a closed tab could send the same text twice.
      await Promise.race([this.#store(), delay(this.#deps.waits.store)]);
      const sent = await sendAttempt(this.draftId, attempt, this.#deps.post);
      if (sent.outcome === "unknown") {
        this.#put({ state: sent.offline ? "offline" : "failed", error: sent.error });
        this.#saveIn(Math.min(LONGEST_RETRY_MS, this.#deps.waits.retry * 2 ** this.#failures++));
        return false;
      }
      this.#failures = 0;
      this.#attempt = null;
      if (sent.outcome === "refused") {
        this.#put({ state: "failed", error: sent.error });
        return false;
      }
      if (sent.outcome === "saved") {
        this.#takeSaved(sent.draft);
        const { edit, base, state } = this.view();
        if (!urgent && state !== "conflict" && !sameEdit(edit, base)) {
          void this.#store();
          this.#saveIn(this.#deps.waits.autosave);
          return false;
        }
      } else if (!(await this.#meetStale(sent.error))) return false;
    }
    return this.#view.state === "saved";
  }

  /** The next try, or null where there is nothing to send or it cannot be sent; the state tells which. */
  #prepare(): Attempt | null {
    const { edit, base } = this.#view;
    if (sameEdit(edit, base)) {
      // Typed and taken back: there is nothing to store.
      this.#put({ state: "saved", error: null });
      void this.#forget();
      return null;
    }
    const lack = lacking(edit, base);
    const state = lack ?? (this.#deps.isOnline() ? null : "offline");
    if (state) {
      this.#put({ state, error: null });
      return null;
    }
    return { key: crypto.randomUUID(), base, edit };
  }

  #takeSaved(draft: DraftView): void {
    const { revision } = draft;
    // An answer replayed by the server may be older than what is known by now.
    const newest = revision.number >= this.#view.latest.number;
    this.#put({ base: baseOf(revision), state: "unsaved", ...(newest ? { latest: revision } : {}) });
    if (newest) this.#deps.onSaved(draft);
    else this.#meetLatest();
  }

  async #meetStale(error: Error): Promise<boolean> {
    try {
      const draft = await this.#deps.fetchDraft();
      this.#put({ state: "unsaved", latest: draft.revision });
      this.#deps.onSaved(draft);
    } catch {
      this.#put({ state: "failed", error });
      return false;
    }
    this.#meetLatest();
    return this.#view.state !== "conflict";
  }

  #saveIn(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(false), ms);
  }

  async #store(): Promise<boolean> {
    const { caseFileId, personId, tab } = this.#deps;
    const { base, edit } = this.#view;
    const kept = await this.#keep({
      draftId: this.draftId,
      caseFileId,
      personId,
      tab,
      base,
      edit,
      attempt: this.#attempt,
      keptAt: new Date().toISOString(),
    });
    if (kept !== this.#view.kept) this.#put({ kept });
    return kept;
  }

  async #forget(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#keep({ forget: { draftId: this.draftId, tab: this.#deps.tab } });
  }
}

export function editOf({ rationale, determination, overrideReason }: Revision): Edit {
  return { rationale, determination, overrideReason: overrideReason ?? "" };
}

function baseOf(revision: Revision): EditBase {
  return { ...editOf(revision), number: revision.number, proposedDetermination: revision.proposedDetermination };
}

/** What still has to be typed before the text can be saved at all. */
function lacking(edit: Edit, { proposedDetermination }: { proposedDetermination: Determination }) {
  if (!edit.rationale.trim()) return "empty";
  return edit.determination !== proposedDetermination && !edit.overrideReason.trim() ? "needs-reason" : null;
}

function delay(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms));
}
