CREATE TABLE "looks" (
	"team_id" text NOT NULL,
	"incident_id" uuid NOT NULL,
	"person_id" text NOT NULL,
	"entry" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "looks_incident_id_person_id_pk" PRIMARY KEY("incident_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "looks" ADD CONSTRAINT "looks_incident_id_incidents_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incidents"("id") ON DELETE no action ON UPDATE no action;