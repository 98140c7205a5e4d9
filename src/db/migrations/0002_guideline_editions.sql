CREATE TABLE `guideline_editions` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`name` text NOT NULL,
	`source_key` text NOT NULL,
	`source` text NOT NULL,
	`edition` text NOT NULL,
	`authority` text,
	`in_force_from` text,
	`in_force_to` text,
	`licence_note` text NOT NULL,
	`file_name` text NOT NULL,
	`media_type` text,
	`byte_length` integer NOT NULL,
	`sha256` text NOT NULL,
	`original_key` text,
	`status` text NOT NULL,
	`error` text,
	`page_count` integer,
	`pages_read` integer DEFAULT 0 NOT NULL,
	`excerpt_count` integer DEFAULT 0 NOT NULL,
	`attempt` integer DEFAULT 1 NOT NULL,
	`replaces` text,
	`published_at` text,
	`published_by` text,
	`updated_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "guideline_editions_dates" CHECK(in_force_from is null or in_force_to is null or in_force_from <= in_force_to)
);
--> statement-breakpoint
CREATE INDEX `guideline_editions_organisation` ON `guideline_editions` (`organisation_id`,`status`);--> statement-breakpoint
CREATE UNIQUE INDEX `guideline_editions_sha256` ON `guideline_editions` (`organisation_id`,`sha256`) WHERE status in ('reading', 'ready', 'published');--> statement-breakpoint
CREATE TABLE `guideline_pages` (
	`edition_id` text NOT NULL,
	`number` integer NOT NULL,
	`label` text,
	`text` text NOT NULL,
	`blocks` text,
	PRIMARY KEY(`edition_id`, `number`),
	FOREIGN KEY (`edition_id`) REFERENCES `guideline_editions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `proposed_criteria` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`excerpt_id` text NOT NULL,
	`tree` text NOT NULL,
	`spans` text NOT NULL,
	`origin` text NOT NULL,
	`status` text NOT NULL,
	`decided_at` text,
	`decided_by` text,
	`model_id` text,
	`prompt_version` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`excerpt_id`) REFERENCES `excerpts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `proposed_criteria_excerpt` ON `proposed_criteria` (`excerpt_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `excerpts` ADD `guideline_edition_id` text REFERENCES guideline_editions(id);--> statement-breakpoint
ALTER TABLE `excerpts` ADD `criteria_confirmed_at` text;--> statement-breakpoint
ALTER TABLE `excerpts` ADD `criteria_confirmed_by` text REFERENCES people(id);--> statement-breakpoint
CREATE INDEX `excerpts_guideline_edition` ON `excerpts` (`guideline_edition_id`);