import Foundation
import GRDB

extension ForecastStoreError {
  /// Says in our words what the database reports; our own errors pass unchanged.
  init(_ error: any Error, path: String) {
    if let error = error as? ForecastStoreError {
      self = error
      return
    }
    guard let error = error as? DatabaseError else {
      self.init(file: error, path: path)
      return
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: self = .busy(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    // The journal beside the file may be what could not be made, so that nothing can be written.
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: self = .notWritable(path: path)
    case .SQLITE_NOTADB: self = .notADatabase(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path)
    default: self = .failed(path: path, message: error.message ?? "\(error.resultCode)")
    }
  }

  /// Says in our words what the file system reports.
  private init(file error: any Error, path: String) {
    switch (error as? CocoaError)?.code {
    case .fileWriteOutOfSpace: self = .diskFull(path: path)
    case .fileWriteNoPermission, .fileWriteVolumeReadOnly: self = .notWritable(path: path)
    default: self = .failed(path: path, message: error.localizedDescription)
    }
  }
}
