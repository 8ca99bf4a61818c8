// `/leads`, `/leads/:id`, `/leads.csv`: mounted by dashboard.tsx behind sign-in. Fixed words of the path
// come before ids.
import { Hono } from 'hono'
import type { DashboardEnv } from '../session.ts'
import { bulk } from './bulk-routes.tsx'
import { exports } from './export-routes.ts'
import { jobs } from './job-routes.tsx'
import { lead } from './lead-routes.tsx'
import { list } from './list-routes.tsx'
import { views } from './views-routes.tsx'

export const leads = new Hono<DashboardEnv>()

leads.route('/', list)
leads.route('/', bulk)
leads.route('/', jobs)
leads.route('/', views)
leads.route('/', exports)
leads.route('/', lead)
