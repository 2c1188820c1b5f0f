/// Keeps the struct that holds it where it is in memory.
///
/// The compiler loads a struct to lend it. When a mutating method of a struct as large as ``CareSystem``
/// calls one that only reads, all of it is copied, kilobytes for a look at one number. A struct with a
/// weak reference in it cannot be loaded, only pointed to, and so is lent as it stands.
struct Stationary {
  private weak var nothing: AnyObject?
}
