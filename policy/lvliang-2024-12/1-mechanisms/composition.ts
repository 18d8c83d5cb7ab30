import { cityDeputies, cityLeader, cityLiaisons, cityMembers } from './city-seats.js'
import { countySeats } from './county-seats.js'
import { cityOfficeDirector } from './office.js'
import { type MechanismLevel, type Seat, sameSeat } from './seat.js'

/** Every seat of a mechanism in the text's order; `counties` are the units below a city. */
export const seatsOf = (level: MechanismLevel, counties: readonly string[]): readonly Seat[] =>
  level === 'COUNTY' ? countySeats() : [...cityLeader(), ...cityDeputies(), ...cityMembers(counties), ...cityOfficeDirector(), ...cityLiaisons()]

/** 吕梁 主送, 一 (L-02, L-07): the seats in which nobody sits. */
export const emptySeats = (seats: readonly Seat[], held: readonly Seat[]): readonly Seat[] => seats.filter((one) => !held.some((other) => sameSeat(one, other)))
