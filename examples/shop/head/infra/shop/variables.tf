variable "environment" {
  type = string
}

variable "node_type" {
  description = "Instance type of the cluster's nodes."
  type        = string
}

variable "node_count" {
  type = number
}

variable "database" {
  description = "The orders database."
  type = object({
    class    = string
    multi_az = optional(bool, false)
    storage  = optional(number, 50)
  })
}

variable "alarms" {
  description = "Queues whose backlog raises an alarm."
  type        = set(string)
  default     = []
}

variable "cdn" {
  type    = bool
  default = false
}
