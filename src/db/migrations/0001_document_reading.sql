CREATE TABLE `document_sections` (
	`document_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`case_file_id` text NOT NULL,
	`first_page` integer NOT NULL,
	`last_page` integer NOT NULL,
	`kind` text NOT NULL,
	`date` text,
	`author_role` text NOT NULL,
	`provider` text,
	`title` text,
	`origin` text NOT NULL,
	PRIMARY KEY(`document_id`, `first_page`),
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_files`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "document_sections_span" CHECK(last_page >= first_page)
);
--> statement-breakpoint
CREATE INDEX `document_sections_case_file` ON `document_sections` (`case_file_id`);--> statement-breakpoint
ALTER TABLE `case_files` ADD `documents_version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `case_files` ADD `read_documents_version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `documents` ADD `status` text DEFAULT 'ready' NOT NULL;--> statement-breakpoint
ALTER TABLE `documents` ADD `pages_read` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `documents` ADD `error` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `attempt` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `documents` ADD `updated_at` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `withdrawn_at` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `withdrawn_by` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `documents` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
UPDATE `documents` SET `pages_read` = `page_count`;
