CREATE TABLE "effects" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "effects_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"team_id" text NOT NULL,
	"incident_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"key" text NOT NULL,
	"effect" jsonb NOT NULL,
	"essential" boolean NOT NULL,
	"steps" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"enqueued_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"due_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"claimed_by" text,
	"claimed_until" timestamp (3) with time zone,
	"last_error" text,
	"done_at" timestamp (3) with time zone,
	"set_aside_at" timestamp (3) with time zone,
	CONSTRAINT "effects_key" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "incident_counters" (
	"team_id" text PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "incidents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" text NOT NULL,
	"number" integer NOT NULL,
	"code_name" text NOT NULL,
	"plan_version" text NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"type" text NOT NULL,
	"severity" text NOT NULL,
	"visibility" text NOT NULL,
	"phase" text NOT NULL,
	"declared_by" text NOT NULL,
	"declared_at" timestamp (3) with time zone NOT NULL,
	"noticed_at" timestamp (3) with time zone,
	"invited" jsonb NOT NULL,
	"roles" jsonb NOT NULL,
	"acknowledged_at" timestamp (3) with time zone,
	"room_id" text,
	"promise_due_at" timestamp (3) with time zone,
	"remind_at" timestamp (3) with time zone,
	"snoozed" boolean NOT NULL,
	"last_update_at" timestamp (3) with time zone,
	"resolution" text,
	"duplicate_of" integer,
	"ended_at" timestamp (3) with time zone,
	"review_due_at" timestamp (3) with time zone,
	"review_state" text,
	"closed_at" timestamp (3) with time zone,
	"last_entry" integer NOT NULL,
	"last_entry_at" timestamp (3) with time zone NOT NULL,
	"last_hash" text NOT NULL,
	CONSTRAINT "incidents_number" UNIQUE("team_id","number")
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"team_id" text NOT NULL,
	"version" text NOT NULL,
	"plan" json NOT NULL,
	"stored_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "plans_team_id_version_pk" PRIMARY KEY("team_id","version")
);
--> statement-breakpoint
CREATE TABLE "posts" (
	"team_id" text NOT NULL,
	"incident_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"channel_id" text NOT NULL,
	"ts" text NOT NULL,
	CONSTRAINT "posts_incident_id_kind_pk" PRIMARY KEY("incident_id","kind")
);
--> statement-breakpoint
CREATE TABLE "requests" (
	"team_id" text NOT NULL,
	"request" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "requests_team_id_request_pk" PRIMARY KEY("team_id","request")
);
--> statement-breakpoint
CREATE TABLE "review_documents" (
	"incident_id" uuid PRIMARY KEY NOT NULL,
	"team_id" text NOT NULL,
	"review" text NOT NULL,
	"transcript" text NOT NULL,
	"composed_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "timeline_entries" (
	"team_id" text NOT NULL,
	"incident_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL,
	"kind" text NOT NULL,
	"facts" jsonb NOT NULL,
	"words_digest" text,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "timeline_entries_incident_id_sequence_pk" PRIMARY KEY("incident_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "timeline_words" (
	"team_id" text NOT NULL,
	"incident_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"salt" text NOT NULL,
	"words" jsonb NOT NULL,
	CONSTRAINT "timeline_words_incident_id_sequence_pk" PRIMARY KEY("incident_id","sequence")
);
--> statement-breakpoint
ALTER TABLE "effects" ADD CONSTRAINT "effects_incident_id_incidents_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incidents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_incident_id_incidents_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incidents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_documents" ADD CONSTRAINT "review_documents_incident_id_incidents_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incidents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timeline_entries" ADD CONSTRAINT "timeline_entries_incident_id_incidents_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incidents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timeline_words" ADD CONSTRAINT "timeline_words_entry" FOREIGN KEY ("incident_id","sequence") REFERENCES "public"."timeline_entries"("incident_id","sequence") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "effects_waiting" ON "effects" USING btree ("lane","id") WHERE done_at is null and (set_aside_at is null or essential);--> statement-breakpoint
CREATE INDEX "effects_done" ON "effects" USING btree ("done_at") WHERE done_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "incidents_room" ON "incidents" USING btree ("team_id","room_id") WHERE room_id is not null;--> statement-breakpoint
CREATE INDEX "incidents_open" ON "incidents" USING btree ("team_id","number") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "incidents_remind" ON "incidents" USING btree ("remind_at") WHERE remind_at is not null;--> statement-breakpoint
CREATE INDEX "requests_at" ON "requests" USING btree ("at");