export type Json =
  | string
  | number
  | boolean
  | null
  | { [key: string]: Json | undefined }
  | Json[]

export type Database = {
  public: {
    Tables: {
      areas: {
        Row: {
          boundary: Json | null
          changed_in: number
          code: string | null
          former_names: string[]
          id: string
          kind: string
          lat: number | null
          level: string
          lon: number | null
          name: string
          parent_id: string | null
          path: string[]
          successor_ids: string[]
          valid_from: string | null
          valid_until: string | null
        }
        Insert: {
          boundary?: Json | null
          changed_in?: number
          code?: string | null
          former_names?: string[]
          id?: string
          kind: string
          lat?: number | null
          level: string
          lon?: number | null
          name: string
          parent_id?: string | null
          path: string[]
          successor_ids?: string[]
          valid_from?: string | null
          valid_until?: string | null
        }
        Update: {
          boundary?: Json | null
          changed_in?: number
          code?: string | null
          former_names?: string[]
          id?: string
          kind?: string
          lat?: number | null
          level?: string
          lon?: number | null
          name?: string
          parent_id?: string | null
          path?: string[]
          successor_ids?: string[]
          valid_from?: string | null
          valid_until?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "areas_parent_id_fkey"
            columns: ["parent_id"]
            isOneToOne: false
            referencedRelation: "areas"
            referencedColumns: ["id"]
          },
        ]
      }
      assignments: {
        Row: {
          assigned_at: string
          assigned_by: string | null
          changed_in: number
          due_on: string | null
          ended_at: string | null
          id: string
          note: string | null
          part_id: string
          profile_id: string
        }
        Insert: {
          assigned_at?: string
          assigned_by?: string | null
          changed_in?: number
          due_on?: string | null
          ended_at?: string | null
          id?: string
          note?: string | null
          part_id: string
          profile_id: string
        }
        Update: {
          assigned_at?: string
          assigned_by?: string | null
          changed_in?: number
          due_on?: string | null
          ended_at?: string | null
          id?: string
          note?: string | null
          part_id?: string
          profile_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "assignments_assigned_by_fkey"
            columns: ["assigned_by"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "assignments_part_id_fkey"
            columns: ["part_id"]
            isOneToOne: false
            referencedRelation: "parts"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "assignments_profile_id_fkey"
            columns: ["profile_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      booking_events: {
        Row: {
          actor: string | null
          at: string
          booking_id: string
          changed_in: number
          detail: string | null
          event: string
          id: string
        }
        Insert: {
          actor?: string | null
          at?: string
          booking_id: string
          changed_in?: number
          detail?: string | null
          event: string
          id?: string
        }
        Update: {
          actor?: string | null
          at?: string
          booking_id?: string
          changed_in?: number
          detail?: string | null
          event?: string
          id?: string
        }
        Relationships: [
          {
            foreignKeyName: "booking_events_actor_fkey"
            columns: ["actor"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "booking_events_booking_id_fkey"
            columns: ["booking_id"]
            isOneToOne: false
            referencedRelation: "bookings"
            referencedColumns: ["id"]
          },
        ]
      }
      bookings: {
        Row: {
          accepted_by: string | null
          called: string | null
          caller_called: string | null
          caller_phone: string | null
          cancel_reason: string | null
          cancelled_by: string | null
          changed_in: number
          consent_text_id: string
          created_at: string
          day: string
          ends_at: string
          escalates_at: string | null
          forgotten_at: string | null
          half: string
          household_id: string | null
          id: string
          language: string
          lat: number | null
          lon: number | null
          neighbourhood_id: string
          number: string | null
          offered_level: string
          offered_to: string | null
          part_id: string | null
          phone: string | null
          place_words: string | null
          starts_at: string
          status: string
          street_id: string | null
          team_id: string
          visit_root_id: string | null
          ward_id: string
          wishes: string[]
        }
        Insert: {
          accepted_by?: string | null
          called?: string | null
          caller_called?: string | null
          caller_phone?: string | null
          cancel_reason?: string | null
          cancelled_by?: string | null
          changed_in?: number
          consent_text_id: string
          created_at?: string
          day: string
          ends_at: string
          escalates_at?: string | null
          forgotten_at?: string | null
          half: string
          household_id?: string | null
          id?: string
          language?: string
          lat?: number | null
          lon?: number | null
          neighbourhood_id: string
          number?: string | null
          offered_level: string
          offered_to?: string | null
          part_id?: string | null
          phone?: string | null
          place_words?: string | null
          starts_at: string
          status?: string
          street_id?: string | null
          team_id: string
          visit_root_id?: string | null
          ward_id: string
          wishes: string[]
        }
        Update: {
          accepted_by?: string | null
          called?: string | null
          caller_called?: string | null
          caller_phone?: string | null
          cancel_reason?: string | null
          cancelled_by?: string | null
          changed_in?: number
          consent_text_id?: string
          created_at?: string
          day?: string
          ends_at?: string
          escalates_at?: string | null
          forgotten_at?: string | null
          half?: string
          household_id?: string | null
          id?: string
          language?: string
          lat?: number | null
          lon?: number | null
          neighbourhood_id?: string
          number?: string | null
          offered_level?: string
          offered_to?: string | null
          part_id?: string | null
          phone?: string | null
          place_words?: string | null
          starts_at?: string
          status?: string
          street_id?: string | null
          team_id?: string
          visit_root_id?: string | null
          ward_id?: string
          wishes?: string[]
        }
        Relationships: [
          {
            foreignKeyName: "bookings_accepted_by_fkey"
            columns: ["accepted_by"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "bookings_consent_text_id_fkey"
            columns: ["consent_text_id"]
            isOneToOne: false
            referencedRelation: "consent_texts"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "bookings_household_id_fkey"
            columns: ["household_id"]
            isOneToOne: false
            referencedRelation: "households"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "bookings_neighbourhood_id_fkey"
            columns: ["neighbourhood_id"]
            isOneToOne: false
            referencedRelation: "areas"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "bookings_offered_to_fkey"
            columns: ["offered_to"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "bookings_part_id_fkey"
            columns: ["part_id"]
            isOneToOne: false
            referencedRelation: "parts"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "bookings_street_id_fkey"
            columns: ["street_id"]
            isOneToOne: false
            referencedRelation: "streets"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "bookings_team_id_fkey"
            columns: ["team_id"]
            isOneToOne: false
            referencedRelation: "teams"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "bookings_ward_id_fkey"
            columns: ["ward_id"]
            isOneToOne: false
            referencedRelation: "areas"
            referencedColumns: ["id"]
          },
        ]
      }
      cards: {
        Row: {
          changed_in: number
          code: string
          issued_at: string
          profile_id: string
        }
        Insert: {
          changed_in?: number
          code?: string
          issued_at?: string
          profile_id: string
        }
        Update: {
          changed_in?: number
          code?: string
          issued_at?: string
          profile_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "cards_profile_id_fkey"
            columns: ["profile_id"]
            isOneToOne: true
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      check_ins: {
        Row: {
          audience_group: string
          author_id: string
          booking_id: string | null
          changed_in: number
          class_id: string | null
          enrolment_id: string | null
          helped_at: string
          helped_on: string
          household_id: string | null
          id: string
          is_self: boolean
          is_training: boolean
          is_void: boolean
          needs_visit: boolean
          neighbourhood_id: string
          part_id: string | null
          people_count: number
          person_id: string | null
          priorities: string[]
          profile_id: string | null
          receipt: number
          received_at: string
          root_id: string | null
          skills: NonNullable<Json>
          subject_id: string | null
          venue_id: string | null
          visit_id: string | null
        }
        Insert: {
          audience_group?: string
          author_id: string
          booking_id?: string | null
          changed_in?: number
          class_id?: string | null
          enrolment_id?: string | null
          helped_at: string
          helped_on?: never
          household_id?: string | null
          id: string
          is_self?: boolean
          is_training?: boolean
          is_void?: boolean
          needs_visit?: boolean
          neighbourhood_id: string
          part_id?: string | null
          people_count?: number
          person_id?: string | null
          priorities?: string[]
          profile_id?: string | null
          receipt: number
          received_at?: string
          root_id?: string | null
          skills?: NonNullable<Json>
          subject_id?: never
          venue_id?: string | null
          visit_id?: string | null
        }
        Update: {
          audience_group?: string
          author_id?: string
          booking_id?: string | null
          changed_in?: number
          class_id?: string | null
          enrolment_id?: string | null
          helped_at?: string
          helped_on?: never
          household_id?: string | null
          id?: string
          is_self?: boolean
          is_training?: boolean
          is_void?: boolean
          needs_visit?: boolean
          neighbourhood_id?: string
          part_id?: string | null
          people_count?: number
          person_id?: string | null
          priorities?: string[]
          profile_id?: string | null
          receipt?: number
          received_at?: string
          root_id?: string | null
          skills?: NonNullable<Json>
          subject_id?: never
          venue_id?: string | null
          visit_id?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "check_ins_author_id_fkey"
            columns: ["author_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "check_ins_booking_id_fkey"
            columns: ["booking_id"]
            isOneToOne: false
            referencedRelation: "bookings"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "check_ins_class_id_fkey"
            columns: ["class_id"]
            isOneToOne: false
            referencedRelation: "classes"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "check_ins_enrolment_id_fkey"
            columns: ["enrolment_id"]
            isOneToOne: false
            referencedRelation: "enrolments"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "check_ins_household_id_fkey"
            columns: ["household_id"]
            isOneToOne: false
            referencedRelation: "households"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "check_ins_neighbourhood_id_fkey"
            columns: ["neighbourhood_id"]
            isOneToOne: false
            referencedRelation: "areas"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "check_ins_part_id_fkey"
            columns: ["part_id"]
            isOneToOne: false
            referencedRelation: "parts"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "check_ins_person_id_fkey"
            columns: ["person_id"]
            isOneToOne: false
            referencedRelation: "people"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "check_ins_profile_id_fkey"
            columns: ["profile_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "check_ins_root_id_fkey"
            columns: ["root_id"]
            isOneToOne: false
            referencedRelation: "check_ins"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "check_ins_venue_id_fkey"
            columns: ["venue_id"]
            isOneToOne: false
            referencedRelation: "class_venues"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "check_ins_visit_id_fkey"
            columns: ["visit_id"]
            isOneToOne: false
            referencedRelation: "visits"
            referencedColumns: ["id"]
          },
        ]
      }
      class_helpers: {
        Row: {
          changed_in: number
          class_id: string
          id: string
          profile_id: string
          removed_at: string | null
          role: string
          venue_id: string | null
        }
        Insert: {
          changed_in?: number
          class_id: string
          id?: string
          profile_id: string
          removed_at?: string | null
          role?: string
          venue_id?: string | null
        }
        Update: {
          changed_in?: number
          class_id?: string
          id?: string
          profile_id?: string
          removed_at?: string | null
          role?: string
          venue_id?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "class_helpers_class_id_fkey"
            columns: ["class_id"]
            isOneToOne: false
            referencedRelation: "classes"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "class_helpers_profile_id_fkey"
            columns: ["profile_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "class_helpers_venue_id_fkey"
            columns: ["venue_id"]
            isOneToOne: false
            referencedRelation: "class_venues"
            referencedColumns: ["id"]
          },
        ]
      }
      class_venues: {
        Row: {
          capacity: number
          changed_in: number
          class_id: string
          help_point_id: string | null
          id: string
          lat: number | null
          lon: number | null
          name: string
          neighbourhood_id: string
          place_words: string | null
          position: number
          taken: number
          waiting: number
          ward_id: string
        }
        Insert: {
          capacity: number
          changed_in?: number
          class_id: string
          help_point_id?: string | null
          id?: string
          lat?: number | null
          lon?: number | null
          name: string
          neighbourhood_id: string
          place_words?: string | null
          position: number
          taken?: number
          waiting?: number
          ward_id: string
        }
        Update: {
          capacity?: number
          changed_in?: number
          class_id?: string
          help_point_id?: string | null
          id?: string
          lat?: number | null
          lon?: number | null
          name?: string
          neighbourhood_id?: string
          place_words?: string | null
          position?: number
          taken?: number
          waiting?: number
          ward_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "class_venues_class_id_fkey"
            columns: ["class_id"]
            isOneToOne: false
            referencedRelation: "classes"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "class_venues_help_point_id_fkey"
            columns: ["help_point_id"]
            isOneToOne: false
            referencedRelation: "help_points"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "class_venues_neighbourhood_id_fkey"
            columns: ["neighbourhood_id"]
            isOneToOne: false
            referencedRelation: "areas"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "class_venues_ward_id_fkey"
            columns: ["ward_id"]
            isOneToOne: false
            referencedRelation: "areas"
            referencedColumns: ["id"]
          },
        ]
      }
      classes: {
        Row: {
          area_id: string
          audience: string
          cancel_reason: string | null
          cancelled_at: string | null
          changed_in: number
          changes: number
          code: string
          created_by: string
          ends_at: string
          id: string
          kind: string
          language: string
          mode: string
          moved_at: string | null
          online_link: string | null
          programme: string | null
          series_id: string | null
          skills: string[]
          starts_at: string
          team_id: string
          title: string
          ward_id: string
        }
        Insert: {
          area_id: string
          audience?: string
          cancel_reason?: string | null
          cancelled_at?: string | null
          changed_in?: number
          changes?: number
          code: string
          created_by: string
          ends_at: string
          id?: string
          kind: string
          language?: string
          mode: string
          moved_at?: string | null
          online_link?: string | null
          programme?: string | null
          series_id?: string | null
          skills?: string[]
          starts_at: string
          team_id: string
          title: string
          ward_id: string
        }
        Update: {
          area_id?: string
          audience?: string
          cancel_reason?: string | null
          cancelled_at?: string | null
          changed_in?: number
          changes?: number
          code?: string
          created_by?: string
          ends_at?: string
          id?: string
          kind?: string
          language?: string
          mode?: string
          moved_at?: string | null
          online_link?: string | null
          programme?: string | null
          series_id?: string | null
          skills?: string[]
          starts_at?: string
          team_id?: string
          title?: string
          ward_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "classes_area_id_fkey"
            columns: ["area_id"]
            isOneToOne: false
            referencedRelation: "areas"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "classes_created_by_fkey"
            columns: ["created_by"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "classes_team_id_fkey"
            columns: ["team_id"]
            isOneToOne: false
            referencedRelation: "teams"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "classes_ward_id_fkey"
            columns: ["ward_id"]
            isOneToOne: false
            referencedRelation: "areas"
            referencedColumns: ["id"]
          },
        ]
      }
      command_log: {
        Row: {
          app_schema: number
          author_id: string
          changed_in: number
          class_id: string | null
          device_id: string | null
          id: string
          made_at: string
          name: string
          needs: string[]
          part_id: string | null
          payload: Json | null
          payload_hash: string
          reason: string | null
          receipt: number
          received_at: string
          status: string
          was_held: boolean
        }
        Insert: {
          app_schema: number
          author_id: string
          changed_in?: number
          class_id?: string | null
          device_id?: string | null
          id: string
          made_at: string
          name: string
          needs?: string[]
          part_id?: string | null
          payload?: Json | null
          payload_hash: string
          reason?: string | null
          receipt: number
          received_at?: string
          status: string
          was_held?: boolean
        }
        Update: {
          app_schema?: number
          author_id?: string
          changed_in?: number
          class_id?: string | null
          device_id?: string | null
          id?: string
          made_at?: string
          name?: string
          needs?: string[]
          part_id?: string | null
          payload?: Json | null
          payload_hash?: string
          reason?: string | null
          receipt?: number
          received_at?: string
          status?: string
          was_held?: boolean
        }
        Relationships: [
          {
            foreignKeyName: "command_log_author_id_fkey"
            columns: ["author_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "command_log_part_id_fkey"
            columns: ["part_id"]
            isOneToOne: false
            referencedRelation: "parts"
            referencedColumns: ["id"]
          },
        ]
      }
      confirmations: {
        Row: {
          author_id: string
          changed_in: number
          confirmed_on: string
          household_id: string
          id: string
          is_void: boolean
          neighbourhood_id: string
          part_id: string
          person_id: string
          receipt: number
          received_at: string
          root_id: string | null
        }
        Insert: {
          author_id: string
          changed_in?: number
          confirmed_on: string
          household_id: string
          id: string
          is_void?: boolean
          neighbourhood_id: string
          part_id: string
          person_id: string
          receipt: number
          received_at?: string
          root_id?: string | null
        }
        Update: {
          author_id?: string
          changed_in?: number
          confirmed_on?: string
          household_id?: string
          id?: string
          is_void?: boolean
          neighbourhood_id?: string
          part_id?: string
          person_id?: string
          receipt?: number
          received_at?: string
          root_id?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "confirmations_author_id_fkey"
            columns: ["author_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "confirmations_household_id_fkey"
            columns: ["household_id"]
            isOneToOne: false
            referencedRelation: "households"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "confirmations_neighbourhood_id_fkey"
            columns: ["neighbourhood_id"]
            isOneToOne: false
            referencedRelation: "areas"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "confirmations_part_id_fkey"
            columns: ["part_id"]
            isOneToOne: false
            referencedRelation: "parts"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "confirmations_person_id_fkey"
            columns: ["person_id"]
            isOneToOne: false
            referencedRelation: "people"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "confirmations_root_id_fkey"
            columns: ["root_id"]
            isOneToOne: false
            referencedRelation: "confirmations"
            referencedColumns: ["id"]
          },
        ]
      }
      consent_texts: {
        Row: {
          changed_in: number
          code: string
          id: string
          valid_from: string
          version: number
          words: NonNullable<Json>
        }
        Insert: {
          changed_in?: number
          code: string
          id: string
          valid_from: string
          version: number
          words: NonNullable<Json>
        }
        Update: {
          changed_in?: number
          code?: string
          id?: string
          valid_from?: string
          version?: number
          words?: NonNullable<Json>
        }
        Relationships: []
      }
      consents: {
        Row: {
          author_id: string
          changed_in: number
          decided_at: string
          household_id: string
          how: string
          id: string
          is_given: boolean
          part_id: string
          person_id: string
          receipt: number
          received_at: string
          text_id: string
        }
        Insert: {
          author_id: string
          changed_in?: number
          decided_at: string
          household_id: string
          how: string
          id: string
          is_given: boolean
          part_id: string
          person_id: string
          receipt: number
          received_at?: string
          text_id: string
        }
        Update: {
          author_id?: string
          changed_in?: number
          decided_at?: string
          household_id?: string
          how?: string
          id?: string
          is_given?: boolean
          part_id?: string
          person_id?: string
          receipt?: number
          received_at?: string
          text_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "consents_author_id_fkey"
            columns: ["author_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "consents_household_id_fkey"
            columns: ["household_id"]
            isOneToOne: false
            referencedRelation: "households"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "consents_part_id_fkey"
            columns: ["part_id"]
            isOneToOne: false
            referencedRelation: "parts"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "consents_text_id_fkey"
            columns: ["text_id"]
            isOneToOne: false
            referencedRelation: "consent_texts"
            referencedColumns: ["id"]
          },
        ]
      }
      enrolments: {
        Row: {
          author_id: string | null
          called: string | null
          cancelled_at: string | null
          changed_in: number
          class_id: string
          consent_text_id: string
          created_at: string
          forgotten_at: string | null
          id: string
          language: string
          people: number
          person_id: string | null
          phone: string | null
          place: number
          promoted_at: string | null
          same_as: string | null
          status: string
          venue_id: string
        }
        Insert: {
          author_id?: string | null
          called?: string | null
          cancelled_at?: string | null
          changed_in?: number
          class_id: string
          consent_text_id: string
          created_at?: string
          forgotten_at?: string | null
          id?: string
          language?: string
          people?: number
          person_id?: string | null
          phone?: string | null
          place?: number
          promoted_at?: string | null
          same_as?: string | null
          status: string
          venue_id: string
        }
        Update: {
          author_id?: string | null
          called?: string | null
          cancelled_at?: string | null
          changed_in?: number
          class_id?: string
          consent_text_id?: string
          created_at?: string
          forgotten_at?: string | null
          id?: string
          language?: string
          people?: number
          person_id?: string | null
          phone?: string | null
          place?: number
          promoted_at?: string | null
          same_as?: string | null
          status?: string
          venue_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "enrolments_author_id_fkey"
            columns: ["author_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "enrolments_class_id_fkey"
            columns: ["class_id"]
            isOneToOne: false
            referencedRelation: "classes"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "enrolments_consent_text_id_fkey"
            columns: ["consent_text_id"]
            isOneToOne: false
            referencedRelation: "consent_texts"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "enrolments_person_id_fkey"
            columns: ["person_id"]
            isOneToOne: false
            referencedRelation: "people"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "enrolments_same_as_fkey"
            columns: ["same_as"]
            isOneToOne: false
            referencedRelation: "enrolments"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "enrolments_venue_id_fkey"
            columns: ["venue_id"]
            isOneToOne: false
            referencedRelation: "class_venues"
            referencedColumns: ["id"]
          },
        ]
      }
      figures: {
        Row: {
          area_id: string
          audience_group: string | null
          counted_on: string
          id: string
          measure: string
          source: string
          value: number
        }
        Insert: {
          area_id: string
          audience_group?: string | null
          counted_on: string
          id?: string
          measure: string
          source: string
          value: number
        }
        Update: {
          area_id?: string
          audience_group?: string | null
          counted_on?: string
          id?: string
          measure?: string
          source?: string
          value?: number
        }
        Relationships: [
          {
            foreignKeyName: "figures_area_id_fkey"
            columns: ["area_id"]
            isOneToOne: false
            referencedRelation: "areas"
            referencedColumns: ["id"]
          },
        ]
      }
      frameworks: {
        Row: {
          changed_in: number
          code: string
          id: string
          is_current: boolean
          name: NonNullable<Json>
          rules: NonNullable<Json>
          source: string
          version: number
        }
        Insert: {
          changed_in?: number
          code: string
          id: string
          is_current?: boolean
          name: NonNullable<Json>
          rules: NonNullable<Json>
          source: string
          version: number
        }
        Update: {
          changed_in?: number
          code?: string
          id?: string
          is_current?: boolean
          name?: NonNullable<Json>
          rules?: NonNullable<Json>
          source?: string
          version?: number
        }
        Relationships: []
      }
      help_points: {
        Row: {
          changed_in: number
          hours: NonNullable<Json>
          id: string
          kind: string
          lat: number
          lon: number
          name: string
          neighbourhood_id: string | null
          phone: string | null
          place_words: string | null
          retired_at: string | null
          ward_id: string
        }
        Insert: {
          changed_in?: number
          hours?: NonNullable<Json>
          id?: string
          kind: string
          lat: number
          lon: number
          name: string
          neighbourhood_id?: string | null
          phone?: string | null
          place_words?: string | null
          retired_at?: string | null
          ward_id: string
        }
        Update: {
          changed_in?: number
          hours?: NonNullable<Json>
          id?: string
          kind?: string
          lat?: number
          lon?: number
          name?: string
          neighbourhood_id?: string | null
          phone?: string | null
          place_words?: string | null
          retired_at?: string | null
          ward_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "help_points_neighbourhood_id_fkey"
            columns: ["neighbourhood_id"]
            isOneToOne: false
            referencedRelation: "areas"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "help_points_ward_id_fkey"
            columns: ["ward_id"]
            isOneToOne: false
            referencedRelation: "areas"
            referencedColumns: ["id"]
          },
        ]
      }
      household_aliases: {
        Row: {
          changed_in: number
          household_id: string
          id: string
          part_id: string
        }
        Insert: {
          changed_in?: number
          household_id: string
          id: string
          part_id: string
        }
        Update: {
          changed_in?: number
          household_id?: string
          id?: string
          part_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "household_aliases_household_id_fkey"
            columns: ["household_id"]
            isOneToOne: false
            referencedRelation: "households"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "household_aliases_part_id_fkey"
            columns: ["part_id"]
            isOneToOne: false
            referencedRelation: "parts"
            referencedColumns: ["id"]
          },
        ]
      }
      household_history: {
        Row: {
          author_id: string
          earlier: Json | null
          field: string
          household_id: string
          id: number
          later: Json | null
          part_id: string
          receipt: number
          received_at: string
        }
        Insert: {
          author_id: string
          earlier?: Json | null
          field: string
          household_id: string
          id?: never
          later?: Json | null
          part_id: string
          receipt: number
          received_at?: string
        }
        Update: {
          author_id?: string
          earlier?: Json | null
          field?: string
          household_id?: string
          id?: never
          later?: Json | null
          part_id?: string
          receipt?: number
          received_at?: string
        }
        Relationships: [
          {
            foreignKeyName: "household_history_household_id_fkey"
            columns: ["household_id"]
            isOneToOne: false
            referencedRelation: "households"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "household_history_part_id_fkey"
            columns: ["part_id"]
            isOneToOne: false
            referencedRelation: "parts"
            referencedColumns: ["id"]
          },
        ]
      }
      households: {
        Row: {
          building: string
          changed_in: number
          do_not_visit: string | null
          do_not_visit_until: string | null
          floor: string
          go_in_pairs: boolean
          id: string
          lat: number | null
          lon: number | null
          needs: string[]
          neighbourhood_id: string
          number: string
          number_key: string
          part_id: string
          priorities: string[]
          receipt: number | null
          retired_at: string | null
          street_id: string
          unit: string
          ward_id: string
        }
        Insert: {
          building?: string
          changed_in?: number
          do_not_visit?: string | null
          do_not_visit_until?: string | null
          floor?: string
          go_in_pairs?: boolean
          id: string
          lat?: number | null
          lon?: number | null
          needs?: string[]
          neighbourhood_id: string
          number: string
          number_key: string
          part_id: string
          priorities?: string[]
          receipt?: number | null
          retired_at?: string | null
          street_id: string
          unit?: string
          ward_id: string
        }
        Update: {
          building?: string
          changed_in?: number
          do_not_visit?: string | null
          do_not_visit_until?: string | null
          floor?: string
          go_in_pairs?: boolean
          id?: string
          lat?: number | null
          lon?: number | null
          needs?: string[]
          neighbourhood_id?: string
          number?: string
          number_key?: string
          part_id?: string
          priorities?: string[]
          receipt?: number | null
          retired_at?: string | null
          street_id?: string
          unit?: string
          ward_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "households_neighbourhood_id_fkey"
            columns: ["neighbourhood_id"]
            isOneToOne: false
            referencedRelation: "areas"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "households_part_id_fkey"
            columns: ["part_id"]
            isOneToOne: false
            referencedRelation: "parts"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "households_street_id_fkey"
            columns: ["street_id"]
            isOneToOne: false
            referencedRelation: "streets"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "households_ward_id_fkey"
            columns: ["ward_id"]
            isOneToOne: false
            referencedRelation: "areas"
            referencedColumns: ["id"]
          },
        ]
      }
      invitations: {
        Row: {
          code_hash: string
          created_at: string
          created_by: string
          expires_at: string
          id: string
          invited_name: string | null
          revoked_at: string | null
          role: string
          team_id: string
          uses_left: number
        }
        Insert: {
          code_hash: string
          created_at?: string
          created_by: string
          expires_at: string
          id?: string
          invited_name?: string | null
          revoked_at?: string | null
          role: string
          team_id: string
          uses_left?: number
        }
        Update: {
          code_hash?: string
          created_at?: string
          created_by?: string
          expires_at?: string
          id?: string
          invited_name?: string | null
          revoked_at?: string | null
          role?: string
          team_id?: string
          uses_left?: number
        }
        Relationships: [
          {
            foreignKeyName: "invitations_created_by_fkey"
            columns: ["created_by"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "invitations_team_id_fkey"
            columns: ["team_id"]
            isOneToOne: false
            referencedRelation: "teams"
            referencedColumns: ["id"]
          },
        ]
      }
      memberships: {
        Row: {
          changed_in: number
          id: string
          joined_at: string
          left_at: string | null
          paused_at: string | null
          profile_id: string
          role: string
          team_id: string
        }
        Insert: {
          changed_in?: number
          id?: string
          joined_at?: string
          left_at?: string | null
          paused_at?: string | null
          profile_id: string
          role: string
          team_id: string
        }
        Update: {
          changed_in?: number
          id?: string
          joined_at?: string
          left_at?: string | null
          paused_at?: string | null
          profile_id?: string
          role?: string
          team_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "memberships_profile_id_fkey"
            columns: ["profile_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "memberships_team_id_fkey"
            columns: ["team_id"]
            isOneToOne: false
            referencedRelation: "teams"
            referencedColumns: ["id"]
          },
        ]
      }
      outing_people: {
        Row: {
          answer: string
          answered_at: string | null
          changed_in: number
          id: string
          outing_id: string
          profile_id: string
          took_open_place: boolean
        }
        Insert: {
          answer?: string
          answered_at?: string | null
          changed_in?: number
          id?: string
          outing_id: string
          profile_id: string
          took_open_place?: boolean
        }
        Update: {
          answer?: string
          answered_at?: string | null
          changed_in?: number
          id?: string
          outing_id?: string
          profile_id?: string
          took_open_place?: boolean
        }
        Relationships: [
          {
            foreignKeyName: "outing_people_outing_id_fkey"
            columns: ["outing_id"]
            isOneToOne: false
            referencedRelation: "outings"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "outing_people_profile_id_fkey"
            columns: ["profile_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      outings: {
        Row: {
          area_id: string
          asked: number
          cancel_reason: string | null
          cancelled_at: string | null
          changed_in: number
          created_by: string
          ends_at: string
          id: string
          meeting_lat: number | null
          meeting_lon: number | null
          meeting_words: string
          note: string | null
          open_places: number
          part_ids: string[]
          series_id: string | null
          starts_at: string
          team_id: string
          yes: number
        }
        Insert: {
          area_id: string
          asked?: number
          cancel_reason?: string | null
          cancelled_at?: string | null
          changed_in?: number
          created_by: string
          ends_at: string
          id?: string
          meeting_lat?: number | null
          meeting_lon?: number | null
          meeting_words: string
          note?: string | null
          open_places?: number
          part_ids?: string[]
          series_id?: string | null
          starts_at: string
          team_id: string
          yes?: number
        }
        Update: {
          area_id?: string
          asked?: number
          cancel_reason?: string | null
          cancelled_at?: string | null
          changed_in?: number
          created_by?: string
          ends_at?: string
          id?: string
          meeting_lat?: number | null
          meeting_lon?: number | null
          meeting_words?: string
          note?: string | null
          open_places?: number
          part_ids?: string[]
          series_id?: string | null
          starts_at?: string
          team_id?: string
          yes?: number
        }
        Relationships: [
          {
            foreignKeyName: "outings_area_id_fkey"
            columns: ["area_id"]
            isOneToOne: false
            referencedRelation: "areas"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "outings_created_by_fkey"
            columns: ["created_by"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "outings_team_id_fkey"
            columns: ["team_id"]
            isOneToOne: false
            referencedRelation: "teams"
            referencedColumns: ["id"]
          },
        ]
      }
      parts: {
        Row: {
          changed_in: number
          from_number: number | null
          id: string
          kind: string
          label: string | null
          neighbourhood_id: string
          retired_at: string | null
          side: string | null
          street_id: string
          successor_ids: string[]
          to_number: number | null
          ward_id: string
        }
        Insert: {
          changed_in?: number
          from_number?: number | null
          id?: string
          kind?: string
          label?: string | null
          neighbourhood_id: string
          retired_at?: string | null
          side?: string | null
          street_id: string
          successor_ids?: string[]
          to_number?: number | null
          ward_id: string
        }
        Update: {
          changed_in?: number
          from_number?: number | null
          id?: string
          kind?: string
          label?: string | null
          neighbourhood_id?: string
          retired_at?: string | null
          side?: string | null
          street_id?: string
          successor_ids?: string[]
          to_number?: number | null
          ward_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "parts_neighbourhood_id_fkey"
            columns: ["neighbourhood_id"]
            isOneToOne: false
            referencedRelation: "areas"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "parts_street_id_fkey"
            columns: ["street_id"]
            isOneToOne: false
            referencedRelation: "streets"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "parts_ward_id_fkey"
            columns: ["ward_id"]
            isOneToOne: false
            referencedRelation: "areas"
            referencedColumns: ["id"]
          },
        ]
      }
      people: {
        Row: {
          audience_group: string
          author_id: string
          birth_year: number | null
          called: string | null
          changed_in: number
          erased_at: string | null
          full_name: string | null
          household_id: string
          id: string
          merged_into: string | null
          neighbourhood_id: string
          part_id: string
          phone: string | null
          priorities: string[]
          receipt: number
        }
        Insert: {
          audience_group?: string
          author_id: string
          birth_year?: number | null
          called?: string | null
          changed_in?: number
          erased_at?: string | null
          full_name?: string | null
          household_id: string
          id: string
          merged_into?: string | null
          neighbourhood_id: string
          part_id: string
          phone?: string | null
          priorities?: string[]
          receipt: number
        }
        Update: {
          audience_group?: string
          author_id?: string
          birth_year?: number | null
          called?: string | null
          changed_in?: number
          erased_at?: string | null
          full_name?: string | null
          household_id?: string
          id?: string
          merged_into?: string | null
          neighbourhood_id?: string
          part_id?: string
          phone?: string | null
          priorities?: string[]
          receipt?: number
        }
        Relationships: [
          {
            foreignKeyName: "people_author_id_fkey"
            columns: ["author_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "people_household_id_fkey"
            columns: ["household_id"]
            isOneToOne: false
            referencedRelation: "households"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "people_merged_into_fkey"
            columns: ["merged_into"]
            isOneToOne: false
            referencedRelation: "people"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "people_neighbourhood_id_fkey"
            columns: ["neighbourhood_id"]
            isOneToOne: false
            referencedRelation: "areas"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "people_part_id_fkey"
            columns: ["part_id"]
            isOneToOne: false
            referencedRelation: "parts"
            referencedColumns: ["id"]
          },
        ]
      }
      people_history: {
        Row: {
          author_id: string
          earlier: Json | null
          field: string
          id: number
          later: Json | null
          part_id: string
          person_id: string
          receipt: number
          received_at: string
        }
        Insert: {
          author_id: string
          earlier?: Json | null
          field: string
          id?: never
          later?: Json | null
          part_id: string
          person_id: string
          receipt: number
          received_at?: string
        }
        Update: {
          author_id?: string
          earlier?: Json | null
          field?: string
          id?: never
          later?: Json | null
          part_id?: string
          person_id?: string
          receipt?: number
          received_at?: string
        }
        Relationships: [
          {
            foreignKeyName: "people_history_part_id_fkey"
            columns: ["part_id"]
            isOneToOne: false
            referencedRelation: "parts"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "people_history_person_id_fkey"
            columns: ["person_id"]
            isOneToOne: false
            referencedRelation: "people"
            referencedColumns: ["id"]
          },
        ]
      }
      profiles: {
        Row: {
          affiliation: string | null
          called: string | null
          changed_in: number
          full_name: string | null
          id: string
          languages: string[]
          phone: string | null
          sign_in_name: string
          skills_taught: string[]
          skills_trained: string[]
        }
        Insert: {
          affiliation?: string | null
          called?: string | null
          changed_in?: number
          full_name?: string | null
          id: string
          languages?: string[]
          phone?: string | null
          sign_in_name: string
          skills_taught?: string[]
          skills_trained?: string[]
        }
        Update: {
          affiliation?: string | null
          called?: string | null
          changed_in?: number
          full_name?: string | null
          id?: string
          languages?: string[]
          phone?: string | null
          sign_in_name?: string
          skills_taught?: string[]
          skills_trained?: string[]
        }
        Relationships: []
      }
      service_breaks: {
        Row: {
          changed_in: number
          day: string
          id: string
          team_id: string
        }
        Insert: {
          changed_in?: number
          day: string
          id?: string
          team_id: string
        }
        Update: {
          changed_in?: number
          day?: string
          id?: string
          team_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "service_breaks_team_id_fkey"
            columns: ["team_id"]
            isOneToOne: false
            referencedRelation: "teams"
            referencedColumns: ["id"]
          },
        ]
      }
      service_hours: {
        Row: {
          changed_in: number
          from_time: string
          half: string
          id: string
          places: number
          team_id: string
          to_time: string
          weekday: number
        }
        Insert: {
          changed_in?: number
          from_time: string
          half: string
          id?: string
          places: number
          team_id: string
          to_time: string
          weekday: number
        }
        Update: {
          changed_in?: number
          from_time?: string
          half?: string
          id?: string
          places?: number
          team_id?: string
          to_time?: string
          weekday?: number
        }
        Relationships: [
          {
            foreignKeyName: "service_hours_team_id_fkey"
            columns: ["team_id"]
            isOneToOne: false
            referencedRelation: "teams"
            referencedColumns: ["id"]
          },
        ]
      }
      skills: {
        Row: {
          changed_in: number
          code: string
          framework_id: string
          id: string
          kind: string
          name: NonNullable<Json>
          position: number
          trains: string | null
        }
        Insert: {
          changed_in?: number
          code: string
          framework_id: string
          id: string
          kind: string
          name: NonNullable<Json>
          position: number
          trains?: string | null
        }
        Update: {
          changed_in?: number
          code?: string
          framework_id?: string
          id?: string
          kind?: string
          name?: NonNullable<Json>
          position?: number
          trains?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "skills_framework_id_fkey"
            columns: ["framework_id"]
            isOneToOne: false
            referencedRelation: "frameworks"
            referencedColumns: ["id"]
          },
        ]
      }
      street_counts: {
        Row: {
          attempted: number
          changed_in: number
          households: number
          reached: number
          street_id: string
          ward_id: string
        }
        Insert: {
          attempted?: number
          changed_in?: number
          households?: number
          reached?: number
          street_id: string
          ward_id: string
        }
        Update: {
          attempted?: number
          changed_in?: number
          households?: number
          reached?: number
          street_id?: string
          ward_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "street_counts_street_id_fkey"
            columns: ["street_id"]
            isOneToOne: true
            referencedRelation: "streets"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "street_counts_ward_id_fkey"
            columns: ["ward_id"]
            isOneToOne: false
            referencedRelation: "areas"
            referencedColumns: ["id"]
          },
        ]
      }
      streets: {
        Row: {
          changed_in: number
          former_names: string[]
          id: string
          is_unnamed: boolean
          kind: string
          line: Json | null
          name: string
          name_key: string
          neighbourhood_id: string
          parent_street_id: string | null
          retired_at: string | null
          successor_ids: string[]
          ward_id: string
        }
        Insert: {
          changed_in?: number
          former_names?: string[]
          id?: string
          is_unnamed?: boolean
          kind?: string
          line?: Json | null
          name: string
          name_key: string
          neighbourhood_id: string
          parent_street_id?: string | null
          retired_at?: string | null
          successor_ids?: string[]
          ward_id: string
        }
        Update: {
          changed_in?: number
          former_names?: string[]
          id?: string
          is_unnamed?: boolean
          kind?: string
          line?: Json | null
          name?: string
          name_key?: string
          neighbourhood_id?: string
          parent_street_id?: string | null
          retired_at?: string | null
          successor_ids?: string[]
          ward_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "streets_neighbourhood_id_fkey"
            columns: ["neighbourhood_id"]
            isOneToOne: false
            referencedRelation: "areas"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "streets_parent_street_id_fkey"
            columns: ["parent_street_id"]
            isOneToOne: false
            referencedRelation: "streets"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "streets_ward_id_fkey"
            columns: ["ward_id"]
            isOneToOne: false
            referencedRelation: "areas"
            referencedColumns: ["id"]
          },
        ]
      }
      teams: {
        Row: {
          area_id: string
          changed_in: number
          ends_on: string | null
          id: string
          kind: string
          name: string
          phone: string | null
          starts_on: string | null
        }
        Insert: {
          area_id: string
          changed_in?: number
          ends_on?: string | null
          id?: string
          kind: string
          name: string
          phone?: string | null
          starts_on?: string | null
        }
        Update: {
          area_id?: string
          changed_in?: number
          ends_on?: string | null
          id?: string
          kind?: string
          name?: string
          phone?: string | null
          starts_on?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "teams_area_id_fkey"
            columns: ["area_id"]
            isOneToOne: false
            referencedRelation: "areas"
            referencedColumns: ["id"]
          },
        ]
      }
      visits: {
        Row: {
          author_id: string
          booking_id: string | null
          changed_in: number
          come_back_at: string | null
          household_id: string
          id: string
          is_void: boolean
          minutes: number | null
          neighbourhood_id: string
          outcome: string
          part_id: string
          receipt: number
          received_at: string
          relative_follows_up: boolean
          root_id: string | null
          visited_at: string
          visited_on: string
        }
        Insert: {
          author_id: string
          booking_id?: string | null
          changed_in?: number
          come_back_at?: string | null
          household_id: string
          id: string
          is_void?: boolean
          minutes?: number | null
          neighbourhood_id: string
          outcome: string
          part_id: string
          receipt: number
          received_at?: string
          relative_follows_up?: boolean
          root_id?: string | null
          visited_at: string
          visited_on?: never
        }
        Update: {
          author_id?: string
          booking_id?: string | null
          changed_in?: number
          come_back_at?: string | null
          household_id?: string
          id?: string
          is_void?: boolean
          minutes?: number | null
          neighbourhood_id?: string
          outcome?: string
          part_id?: string
          receipt?: number
          received_at?: string
          relative_follows_up?: boolean
          root_id?: string | null
          visited_at?: string
          visited_on?: never
        }
        Relationships: [
          {
            foreignKeyName: "visits_author_id_fkey"
            columns: ["author_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "visits_booking_id_fkey"
            columns: ["booking_id"]
            isOneToOne: false
            referencedRelation: "bookings"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "visits_household_id_fkey"
            columns: ["household_id"]
            isOneToOne: false
            referencedRelation: "households"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "visits_neighbourhood_id_fkey"
            columns: ["neighbourhood_id"]
            isOneToOne: false
            referencedRelation: "areas"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "visits_part_id_fkey"
            columns: ["part_id"]
            isOneToOne: false
            referencedRelation: "parts"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "visits_root_id_fkey"
            columns: ["root_id"]
            isOneToOne: false
            referencedRelation: "visits"
            referencedColumns: ["id"]
          },
        ]
      }
    }
    Views: {
      [_ in never]: never
    }
    Functions: {
      accept_cut: { Args: { pieces: Json }; Returns: Json }
      accept_held: {
        Args: { author_id: string; command_id: string }
        Returns: Json
      }
      accept_invitation: {
        Args: { called?: string; code: string; full_name: string }
        Returns: Json
      }
      answer_booking: {
        Args: { answer: string; booking_id: string }
        Returns: Json
      }
      answer_outing: {
        Args: { answer: string; outing_id: string }
        Returns: Json
      }
      apply_commands: { Args: { commands: Json }; Returns: Json }
      assign_booking: {
        Args: { booking_id: string; profile_id?: string }
        Returns: Json
      }
      assign_parts: { Args: { wanted: Json }; Returns: Json }
      booking_candidates: { Args: { booking_id: string }; Returns: Json }
      booking_inbox: { Args: { area_id?: string }; Returns: Json }
      cancel_booking: {
        Args: { code: string; phone_last4: string; reason?: string }
        Returns: Json
      }
      cancel_booking_for: {
        Args: { booking_id: string; reason: string }
        Returns: Json
      }
      cancel_class: {
        Args: { class_id: string; reason: string; whole_series?: boolean }
        Returns: Json
      }
      cancel_enrolment: {
        Args: { code: string; phone_last4: string }
        Returns: Json
      }
      cancel_enrolment_for: { Args: { enrolment_id: string }; Returns: Json }
      cancel_outing: {
        Args: { outing_id: string; reason: string; whole_series?: boolean }
        Returns: Json
      }
      change_membership: {
        Args: { is_paused?: boolean; membership_id: string; role?: string }
        Returns: Json
      }
      change_venue: { Args: { venue: Json; venue_id: string }; Returns: Json }
      check_in_myself: {
        Args: {
          class_code: string
          door_code: string
          enrolment_code: string
          phone_last4: string
        }
        Returns: Json
      }
      clashes_of: {
        Args: { ends_at: string; people: string[]; starts_at: string }
        Returns: Json
      }
      clashes_of_class: { Args: { class: Json }; Returns: Json }
      class_board: { Args: { class_id: string }; Returns: Json }
      class_calendar: { Args: { of: string }; Returns: string }
      class_result: { Args: { class_id: string }; Returns: Json }
      coverage_of: { Args: { area_id: string }; Returns: Json }
      create_invitation: {
        Args: {
          days?: number
          invited_name?: string
          role: string
          team_id: string
          uses?: number
        }
        Returns: Json
      }
      create_reset_code: { Args: { profile_id: string }; Returns: Json }
      edit_class: { Args: { changes: Json; class_id: string }; Returns: Json }
      end_membership: { Args: { membership_id: string }; Returns: Json }
      enrol_for: { Args: { class_id: string; request: Json }; Returns: Json }
      enrol_in_class: { Args: { request: Json }; Returns: Json }
      find_booking: {
        Args: { code: string; phone_last4: string }
        Returns: Json
      }
      find_enrolment: {
        Args: { code: string; phone_last4: string }
        Returns: Json
      }
      find_places: { Args: { words: string }; Returns: Json }
      forget_booking: { Args: { booking_id: string }; Returns: Json }
      forget_enrolment: { Args: { enrolment_id: string }; Returns: Json }
      held_tray: { Args: { after?: number; most?: number }; Returns: Json }
      help_half_days: { Args: { neighbourhood_id: string }; Returns: Json }
      help_points_near: {
        Args: { area?: string; lat?: number; lon?: number }
        Returns: Json
      }
      help_start: { Args: { area?: string }; Returns: Json }
      help_streets: { Args: { neighbourhood_id: string }; Returns: Json }
      homes_never_reached: {
        Args: { after?: string; area_id: string; most?: number }
        Returns: Json
      }
      learned_slips: { Args: { class_id: string }; Returns: Json }
      move_booking: {
        Args: { code: string; day: string; half: string; phone_last4: string }
        Returns: Json
      }
      move_class: {
        Args: {
          class_id: string
          ends_at: string
          starts_at: string
          whole_series?: boolean
        }
        Returns: Json
      }
      move_outing: {
        Args: {
          ends_at: string
          outing_id: string
          starts_at: string
          whole_series?: boolean
        }
        Returns: Json
      }
      move_person: {
        Args: { household_id: string; person_id: string }
        Returns: Json
      }
      my_booking_offers: { Args: Record<PropertyKey, never>; Returns: Json }
      my_led_teams: { Args: Record<PropertyKey, never>; Returns: Json }
      nearby_classes: {
        Args: { area?: string; lat?: number; lon?: number }
        Returns: Json
      }
      outing_of: { Args: { outing_id: string }; Returns: Json }
      parts_to_assign: {
        Args: { area_id: string; with_doors?: boolean }
        Returns: Json
      }
      place_enrolment: {
        Args: { enrolment_id: string; person_id: string }
        Returns: Json
      }
      public_class: {
        Args: { code: string; lat?: number; lon?: number }
        Returns: Json
      }
      pull_changes: { Args: { request: Json }; Returns: Json }
      renew_card: { Args: Record<PropertyKey, never>; Returns: Json }
      request_help: { Args: { request: Json }; Returns: Json }
      reset_password: {
        Args: { code: string; new_password: string; sign_in_name: string }
        Returns: Json
      }
      retire_help_point: { Args: { id: string }; Returns: Json }
      revoke_invitation: { Args: { invitation_id: string }; Returns: undefined }
      save_help_point: { Args: { point: Json }; Returns: Json }
      save_service_hours: {
        Args: { breaks: string[]; hours: Json; team_id: string }
        Returns: Json
      }
      schedule_booking: {
        Args: { booking_id: string; starts_at: string }
        Returns: Json
      }
      schedule_class: { Args: { class: Json }; Returns: Json }
      schedule_outing: { Args: { outing: Json }; Returns: Json }
      sealing_key: { Args: Record<PropertyKey, never>; Returns: string }
      self_check_in_code: { Args: { venue_id: string }; Returns: Json }
      send_back_held: {
        Args: { author_id: string; command_id: string; reason: string }
        Returns: Json
      }
      set_class_helpers: {
        Args: { class_id: string; helpers: Json }
        Returns: Json
      }
      split_part: { Args: { into_parts: Json; part_id: string }; Returns: Json }
      street_coverage: { Args: { neighbourhood_id: string }; Returns: Json }
      team_overview: { Args: { team_id: string }; Returns: Json }
      verify_ambassador: { Args: { card_code: string }; Returns: Json }
      verify_learned: { Args: { code: string }; Returns: Json }
    }
    Enums: {
      [_ in never]: never
    }
    CompositeTypes: {
      [_ in never]: never
    }
  }
}

type DatabaseWithoutInternals = Omit<Database, "__InternalSupabase">

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, "public">]

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])[TableName] extends {
      Row: infer R
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema["Tables"] &
        DefaultSchema["Views"])
    ? (DefaultSchema["Tables"] &
        DefaultSchema["Views"])[DefaultSchemaTableNameOrOptions] extends {
        Row: infer R
      }
      ? R
      : never
    : never

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Insert: infer I
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
    ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
        Insert: infer I
      }
      ? I
      : never
    : never

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Update: infer U
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
    ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
        Update: infer U
      }
      ? U
      : never
    : never

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    | keyof DefaultSchema["Enums"]
    | { schema: keyof DatabaseWithoutInternals },
  EnumName extends (DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"]
    : never) = never,
> = DefaultSchemaEnumNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema["Enums"]
    ? DefaultSchema["Enums"][DefaultSchemaEnumNameOrOptions]
    : never

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema["CompositeTypes"]
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends (PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"]
    : never) = never,
> = PublicCompositeTypeNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema["CompositeTypes"]
    ? DefaultSchema["CompositeTypes"][PublicCompositeTypeNameOrOptions]
    : never

export const Constants = {
  public: {
    Enums: {},
  },
} as const
