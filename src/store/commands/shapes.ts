import * as v from 'valibot'

export const uuid = v.pipe(v.string(), v.uuid())
export const instant = v.pipe(v.string(), v.isoTimestamp())
export const outcome = v.picklist([
  'helped',
  'not_needed',
  'no_one_home',
  'come_back',
  'declined',
  'vacant',
  'publicity',
])
export const minutes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600))
export const audienceGroup = v.picklist(['resident', 'student', 'public_servant', 'worker'])
export const householdPriorities = v.array(v.picklist(['elderly', 'disabled', 'poor', 'remote', 'freelance']))
export const priorities = v.array(v.picklist(['elderly', 'disabled', 'poor', 'ethnic_minority', 'remote', 'freelance']))
export const needs = v.array(v.picklist(['no_smartphone', 'no_internet', 'no_vneid', 'home_visit', 'other_language']))
export const doNotVisit = v.picklist(['asked', 'dispute', 'illness', 'unsafe'])
export const day = v.pipe(v.string(), v.isoDate())
export const skills = v.record(v.string(), v.picklist(['shown', 'with_help', 'alone']))
export const peopleCount = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50))
export const longitude = v.pipe(v.number(), v.minValue(-180), v.maxValue(180))
export const latitude = v.pipe(v.number(), v.minValue(-90), v.maxValue(90))
export const how = v.picklist(['spoken', 'written', 'by_relative'])

export const words = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most))
export const fullName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80))
export const called = words(40)
export const phone = v.pipe(v.string(), v.regex(/^0\d{9}$/u))
export const birthYear = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2100))
