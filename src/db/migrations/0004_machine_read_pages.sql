ALTER TABLE `pages` ADD `origin` text DEFAULT 'text' NOT NULL;--> statement-breakpoint
ALTER TABLE `pages` ADD `confidence` integer;--> statement-breakpoint
ALTER TABLE `pages` ADD `word_boxes` text;