ALTER TABLE "effects" ADD COLUMN "rank" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "effects" ADD COLUMN "turn" text;--> statement-breakpoint
CREATE INDEX "effects_turn" ON "effects" USING btree ("team_id","turn") WHERE turn is not null and done_at is null and set_aside_at is null;